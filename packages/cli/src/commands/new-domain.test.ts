import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { makeRepository } from "../test/repository.js";
import { localo } from "../test/run.js";

const localoRoot = fileURLToPath(new URL("../../../..", import.meta.url));

/** A repository that has what every domain stands on: core, the runtime, the tools. */
function repositoryWithCore(): string {
  const { root } = makeRepository();
  for (const path of ["schemas/core", "node_modules", "tsconfig.base.json"])
    symlinkSync(join(localoRoot, path), join(root, path));
  for (const name of ["core", "runtime", "cli"]) {
    const file = `packages/${name}/package.json`;
    cpSync(join(localoRoot, file), join(root, file));
  }
  return root;
}

/** Runs a tool of this repository; throws with what it printed where it fails. */
function tool(name: string, cwd: string, ...args: string[]): void {
  const bin = join(localoRoot, "node_modules/.bin", name);
  try {
    execFileSync(bin, args, {
      cwd,
      encoding: "utf8",
      stdio: "pipe",
      env: { ...process.env, NO_COLOR: "1" },
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${name} ${args.join(" ")}:\n${stdout ?? ""}${stderr ?? ""}`);
  }
}

/** The content of every file below a folder. */
function contents(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}

describe("localo new domain", () => {
  it("writes a domain that lints, builds, compiles and passes its tests at once", async () => {
    const root = repositoryWithCore();
    const { code, stdout, stderr } = await localo(root, "new", "domain", "council-housing");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(
      /^✓ council-housing created: schemas\/council-housing \(\d+ files\), packages\/council-housing \(\d+ files\), \.vscode \(1 file\)\n/,
    );
    expect(stdout).toContain("npm install");
    expect(stdout).toContain("localo lint council-housing");

    expect(await localo(root, "lint", "council-housing")).toMatchObject({ code: 0, stderr: "" });
    expect(await localo(root, "build", "council-housing")).toMatchObject({ code: 0, stderr: "" });
    const folder = join(root, "packages/council-housing");
    tool("tsc", folder, "-p", folder);
    tool("tsup", folder);
    for (const file of ["index.js", "server.cjs", "node.d.ts", "openapi.json"])
      expect(existsSync(join(folder, "dist", file)), file).toBe(true);
    tool("vitest", folder, "run", "--root", folder);
  });

  it.each(["parking", "council-tax"])("writes %s as the formatter wants it", async (name) => {
    const root = repositoryWithCore();
    expect((await localo(root, "new", "domain", name)).code).toBe(0);
    // Formatting is what biome.json says, but for the files that only git would leave out.
    const settings = JSON.parse(readFileSync(join(localoRoot, "biome.json"), "utf8"));
    writeFileSync(join(root, "biome.json"), JSON.stringify({ ...settings, vcs: undefined }));
    tool("biome", root, "ci", "--colors=off", `packages/${name}`, `schemas/${name}`);
  });

  it("leaves no word of the template, and pins what it depends on to what is here", async () => {
    const root = repositoryWithCore();
    await localo(root, "new", "domain", "parking");
    const folders = ["packages/parking", "schemas/parking"].map((path) => join(root, path));
    for (const text of folders.flatMap(contents)) {
      expect(text).not.toMatch(/example-?\s?service/i);
      expect(text).not.toContain("0.0.0");
    }
    const core = JSON.parse(readFileSync(join(root, "packages/core/package.json"), "utf8"));
    const made = JSON.parse(readFileSync(join(root, "packages/parking/package.json"), "utf8"));
    expect(made).toMatchObject({
      name: "@localo/parking",
      dependencies: { "@localo/core": core.version },
    });
    for (const folder of ["packages", "schemas"])
      expect(readdirSync(join(root, folder)).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("prints one line of JSON", async () => {
    const root = repositoryWithCore();
    const { code, stdout, stderr } = await localo(root, "new", "domain", "parking", "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { ok, domain, written } = JSON.parse(stdout);
    expect({ ok, domain }).toEqual({ ok: true, domain: "parking" });
    expect(written).toContain("schemas/parking/parking-policy.schema.json");
    for (const file of written) expect(existsSync(join(root, file)), file).toBe(true);
  });

  it("sets up VS Code, and leaves alone what is set up there", async () => {
    const root = repositoryWithCore();
    const settings = (folder: string) =>
      readFileSync(join(folder, ".vscode/settings.json"), "utf8");
    await localo(root, "new", "domain", "parking");
    expect(settings(root)).toBe(settings(localoRoot));
    writeFileSync(join(root, ".vscode/settings.json"), "{}");
    expect(await localo(root, "new", "domain", "leisure")).toMatchObject({ code: 0 });
    expect(settings(root)).toBe("{}");
  });

  it.each([
    ["Parking", "A domain's name is in kebab-case, like council-tax: a to z and single dashes."],
    ["council tax", "A domain's name is in kebab-case"],
    ["tax-", "A domain's name is in kebab-case"],
    ["../evil", "A domain's name is in kebab-case"],
    ["con", "Windows keeps the name con for itself."],
    ["v2", "A domain's name is in kebab-case"],
    ["a".repeat(41), "A domain's name has 40 letters at most"],
    ["test", "schemas/test is there already. Choose another name, or remove the folder first."],
    ["runtime", "packages/runtime is there already"],
  ])("refuses the name %s and writes nothing", async (name, message) => {
    const root = repositoryWithCore();
    const before = ["packages", "schemas"].map((folder) => readdirSync(join(root, folder)));
    const { code, stdout, stderr } = await localo(root, "new", "domain", name);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`error: ${message}`);
    const after = ["packages", "schemas"].map((folder) => readdirSync(join(root, folder)));
    expect(after).toEqual(before);
  });

  it("needs core, whose types it uses", async () => {
    const { root } = makeRepository();
    const { code, stderr } = await localo(root, "new", "domain", "parking");
    expect(code).toBe(2);
    expect(stderr).toContain("packages/core/package.json");
    expect(readdirSync(join(root, "schemas"))).toEqual(["other", "test"]);
  });
});
