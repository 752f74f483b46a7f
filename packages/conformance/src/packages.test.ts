import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishedPackages, readJson, root, run } from "./repository.js";

/** What npm would publish, by folder name. */
const tarballs = new Map<string, string>();
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "localo-pack-"));
  for (const name of publishedPackages) {
    const output = execFileSync("npm", ["pack", "--json", "--pack-destination", folder], {
      cwd: join(root, "packages", name),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [packed] = JSON.parse(output) as [{ filename: string }];
    tarballs.set(name, join(folder, packed.filename));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tarball(name: string): string {
  const file = tarballs.get(name);
  if (file === undefined) throw new Error(`${name} was not packed`);
  return file;
}

describe.each(publishedPackages)("@localo/%s as it is published", (name) => {
  it("has nothing that publint finds", async () => {
    const packageJson = readJson(join(root, "packages", name, "package.json")) as Record<
      string,
      unknown
    >;
    const bytes = readFileSync(tarball(name));
    const { messages } = await publint({
      pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
      level: "suggestion",
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, packageJson))).toEqual([]);
  });

  it("has types that resolve for every consumer (attw, node16)", async () => {
    // The tarball first: the last option takes every word that follows it.
    const args = [tarball(name), "--profile", "node16", "--format", "ascii"];
    const { code, stdout } = await run("attw", [...args, "--exclude-entrypoints", "package.json"]);
    expect(code, stdout).toBe(0);
  });

  it("depends on @localo packages alone, of exactly one version", () => {
    const { dependencies = {} } = readJson(join(root, "packages", name, "package.json")) as {
      dependencies?: Record<string, string>;
    };
    for (const [dependency, version] of Object.entries(dependencies)) {
      expect(dependency).toMatch(/^@localo\//);
      expect(version).toMatch(/^\d+\.\d+\.\d+(-alpha\.\d+)?$/);
    }
  });
});

it("all packages of this repository name each other by the versions that they have", () => {
  interface Manifest {
    name: string;
    version: string;
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
  }
  const manifests = readdirSync(join(root, "packages")).map(
    (name) => readJson(join(root, "packages", name, "package.json")) as Manifest,
  );
  const versions = new Map(manifests.map(({ name, version }) => [name, version]));
  for (const { name, dependencies, devDependencies } of manifests)
    for (const [needed, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(version, `${name} → ${needed}`).toBe(versions.get(needed) ?? version);
});
