import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { create } from "tar";
import { describe, expect, it } from "vitest";
import {
  type Editable,
  type GitRepository,
  gitRepository,
  temporaryFolder,
} from "../test/git-repository.js";
import { pack } from "../test/pack.js";
import { serveRegistry } from "../test/registry.js";
import { localo } from "../test/run.js";

const removeParameter = (api: Editable) => {
  api.paths["/bins"].get.parameters = [];
};
const addOperation = (api: Editable) => {
  api.paths["/lorries"] = { get: { operationId: "listLorries", responses: { 204: {} } } };
};

/** What `localo diff --json` says of two versions. */
async function diff(root: string, ...args: string[]) {
  const { code, stdout, stderr } = await localo(root, "diff", ...args, "--json");
  expect(stderr).toBe("");
  const { findings = [], ...said } = JSON.parse(stdout);
  return { code, ...said, rules: findings.map(({ rule }: { rule: string }) => rule) };
}

const broken = {
  code: 1,
  ok: false,
  verdict: "breaking",
  bump: "major",
  rules: ["parameter-removed"],
};
const grown = { code: 0, ok: true, verdict: "safe", bump: "minor", rules: ["operation-added"] };
const nothing = { code: 0, ok: true, verdict: "safe", bump: "none", rules: [] };

describe("localo diff", () => {
  it("compares the working tree with the commit that last changed the package's version", async () => {
    const { root, edit, write, commit, git } = gitRepository();
    expect(await diff(root)).toMatchObject(nothing);
    edit(removeParameter);
    expect(await diff(root)).toMatchObject(broken);
    commit();
    expect(await diff(root)).toMatchObject(broken);
    write("packages/bins/package.json", { name: "@localo/bins", version: "2.0.0" });
    commit("Release 2.0.0");
    const released = git("rev-parse", "--short", "HEAD");
    write("packages/bins/package.json", { name: "@localo/bins", version: "2.0.0", type: "module" });
    edit(addOperation);
    commit();
    const found = await diff(root);
    expect(found).toMatchObject(grown);
    expect(found.compared).toMatchObject([
      { name: "bins", base: released, head: "the working tree" },
    ]);
  });

  it("takes a merge that brings a version along for no release", async () => {
    const { root, edit, write, commit, git } = gitRepository();
    git("switch", "--quiet", "--create", "feature");
    edit(removeParameter);
    commit("Feature");
    git("switch", "--quiet", "main");
    write("packages/bins/package.json", { name: "@localo/bins", version: "1.1.0" });
    commit("Release 1.1.0");
    git("switch", "--quiet", "feature");
    git("merge", "--quiet", "--no-edit", "main");
    expect(await diff(root)).toMatchObject(broken);
  });

  it("compares any two revisions, and leaves the working tree as it is", async () => {
    const { root, edit, commit, git } = gitRepository();
    edit(addOperation);
    commit();
    edit(removeParameter);
    const status = git("status", "--porcelain");
    expect(await diff(root, "HEAD~1", "HEAD")).toMatchObject(grown);
    expect(await diff(root, "HEAD", "HEAD~1")).toMatchObject({
      code: 1,
      rules: ["operation-removed"],
    });
    expect(await diff(root, "main")).toMatchObject(broken);
    expect(git("status", "--porcelain")).toBe(status);
  });

  it("compares folders, packed packages and unpacked ones", async () => {
    const repository = gitRepository();
    const { root, edit } = repository;
    const before = pack(repository, "1.0.0");
    edit(removeParameter);
    const after = pack(repository, "2.0.0");
    expect(await diff(root, before, after)).toMatchObject(broken);
    expect(await diff(root, after, after)).toMatchObject(nothing);
    expect(await diff(root, before)).toMatchObject(broken);
    expect(await diff(root, "HEAD", after)).toMatchObject(broken);
    expect(await diff(root, "./packed-1.0.0", ".")).toMatchObject(broken);
    const elsewhere = temporaryFolder();
    expect(await diff(elsewhere, join(root, before), root)).toMatchObject(broken);
  });

  it("fetches a published package as npm is told to", async () => {
    const repository = gitRepository();
    const { root, edit, write } = repository;
    const tarball = pack(repository, "1.2.3");
    const registry = await serveRegistry("@localo/bins", "1.2.3", join(root, tarball));
    write(".npmrc", `@localo:registry=${registry}\n`);
    edit(removeParameter);
    expect(await diff(root, "@localo/bins@1.2.3")).toMatchObject(broken);
    const { code, stderr } = await localo(root, "diff", "@localo/bins@9.9.9");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: npm cannot fetch @localo\/bins@9\.9\.9: .+\n$/);
  });

  it("says that all of a domain is new where it was never released", async () => {
    const { root, write } = gitRepository();
    write("packages/parks/package.json", { name: "@localo/parks", version: "1.0.0" });
    write("schemas/parks/openapi.yaml", { openapi: "3.1.0", paths: { "/parks": { get: {} } } });
    expect(await diff(root, "--domain", "parks")).toMatchObject({
      ...grown,
      compared: [{ name: "parks", base: "not released yet" }],
    });
  });

  it("finds that a domain is gone", async () => {
    const { root, commit } = gitRepository();
    rmSync(join(root, "schemas/bins"), { recursive: true });
    commit();
    const { code, rules } = await diff(root, "HEAD~1");
    expect(code).toBe(1);
    expect(rules).toContain("operation-removed");
  });

  it("prints findings for people, without colours where nobody looks", async () => {
    const { root, edit } = gitRepository();
    edit(removeParameter);
    const { code, stdout } = await localo(root, "diff");
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^bins: breaking, needs a major release \([0-9a-f]{7} → the working tree\)\n/,
    );
    expect(stdout).toContain(`bins/operations
  ✗ listBins no longer takes the query parameter from.
    parameter-removed, input, major  #/paths/~1bins/get/parameters/0
`);
    expect(stdout).not.toContain("\u001b");
  });

  it("prints a comment for a pull request", async () => {
    const { root, edit } = gitRepository();
    edit(removeParameter);
    edit(addOperation);
    const { code, stdout } = await localo(root, "diff", "--markdown");
    expect(code).toBe(1);
    expect(stdout).toContain(
      "## This breaks what others have built on the standard: it needs a **major** release\n",
    );
    expect(stdout).toContain(": 1 breaking change, 1 compatible change.\n");
    expect(stdout).toContain(
      "| ❌ breaking, major | listBins no longer takes the query parameter from. | who sends it | `parameter-removed` | `#/paths/~1bins/get/parameters/0` |\n",
    );
  });
});

describe("localo diff of schema files", () => {
  it("takes any two JSON Schemas, and says what it cannot read", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "old.json"), '{"type":"string"}');
    writeFileSync(join(folder, "new.json"), '{"type":"string"}');
    expect(await diff(folder, "old.json", "new.json", "--direction", "input")).toMatchObject(
      nothing,
    );
    writeFileSync(join(folder, "shared.json"), '{"type":"string"}');
    writeFileSync(join(folder, "new.json"), '{"$ref":"shared.json"}');
    expect(await diff(folder, "old.json", "new.json")).toMatchObject(nothing);
    writeFileSync(join(folder, "new.json"), "{");
    const wrong = await localo(folder, "diff", "old.json", "new.json");
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toMatch(/^error: new\.json cannot be read as JSON: /);
    const lost = await localo(folder, "diff", "old.json", "lost.json");
    expect(lost).toEqual({ code: 2, stdout: "", stderr: "error: There is no file lost.json.\n" });
  });
});

describe("localo diff that cannot be carried out ends with 2", () => {
  const said = async (root: string, ...args: string[]) => {
    const { code, stdout, stderr } = await localo(root, "diff", ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).not.toMatch(/\n +at /);
    return stderr;
  };

  it("for a name that means nothing", async () => {
    const { root } = gitRepository();
    expect(await said(root, "nonsense")).toContain(
      '"nonsense" is no git revision, folder, .tgz file',
    );
    expect(await said(root, "--", "--output=x")).toContain('"--output=x" is no git revision');
    expect(await said(root, "lost.tgz")).toContain(
      "There is no file lost.tgz. npm pack writes one.",
    );
    expect(await said(root, "package.json")).toContain("package.json is a file.");
    expect(await said(root, "--domain", "bin")).toContain('no domain "bin". Did you mean bins?');
  });

  it("outside of a repository, for a folder that is not there and for one file alone", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "old.json"), "{}");
    expect(await said(folder, "./lost", ".")).toContain("There is no folder ./lost");
    expect(await said(folder, "old.json")).toContain("old.json is a file. Compare two");
  });

  it("for a folder without a standard, and one that may be a branch", async () => {
    const { root, git } = gitRepository();
    expect(await said(root, "./packages")).toContain(
      "it has neither schemas/ nor dist/standard.json",
    );
    git("branch", "packages");
    expect(await said(root, "packages")).toContain("Write ./packages for the folder");
  });

  it("outside of git, without a base", async () => {
    const { root } = gitRepository();
    rmSync(join(root, ".git"), { recursive: true });
    expect(await said(root)).toContain("Name the base: localo diff BASE.");
  });

  it("in a shallow clone, whose history would begin with everything", async () => {
    const { root, edit, commit } = gitRepository();
    edit(removeParameter);
    commit();
    const clone = join(temporaryFolder(), "clone");
    execFileSync("git", ["clone", "--quiet", "--depth=1", `file://${root}`, clone]);
    expect(await said(clone)).toContain("fetch-depth: 0");
  });

  it("for a file that is not JSON or YAML, and says which", async () => {
    const { root, write, commit } = gitRepository();
    write("schemas/bins/bin.schema.json", "{");
    expect(await said(root)).toContain(
      "schemas/bins/bin.schema.json of the working tree cannot be read: ",
    );
    commit();
    write("schemas/bins/bin.schema.json", {});
    expect(await said(root, "HEAD")).toMatch(
      /bin\.schema\.json of HEAD \([0-9a-f]{7}\) cannot be read/,
    );
    write("schemas/bins/openapi.yaml", "a: 1\na: 2\n");
    expect(await said(root, ".", ".")).toContain("schemas/bins/openapi.yaml of . cannot be read");
  });

  it("for options that do not go together", async () => {
    const { root } = gitRepository();
    expect(await said(root, "--direction", "input")).toContain(
      "--direction is for two JSON Schema files",
    );
    expect(await said(root, "--direction", "sideways")).toContain("Allowed choices are input");
  });
});

describe("a packed package that is not what it says", () => {
  const refusal = async ({ root }: GitRepository, bytes: Buffer) => {
    writeFileSync(join(root, "bad.tgz"), bytes);
    const { code, stderr } = await localo(root, "diff", "bad.tgz");
    expect(code).toBe(2);
    return stderr;
  };

  it("is refused where it is no archive, is cut off, or unpacks without end", async () => {
    const repository = gitRepository();
    expect(await refusal(repository, Buffer.from("no archive"))).toContain("cannot be unpacked");
    const good = readFileSync(join(repository.root, pack(repository, "1.0.0")));
    expect(await refusal(repository, good.subarray(0, 200))).toContain("cannot be unpacked");
    expect(
      await refusal(repository, gzipSync(Buffer.alloc(600 * 1024 * 1024), { level: 1 })),
    ).toContain("cannot be unpacked");
    expect(await refusal(repository, gzipSync(Buffer.alloc(2048, "x")))).toContain("bad.tgz");
  });

  it("writes nothing anywhere, whatever its paths are", async () => {
    const repository = gitRepository();
    const { root } = repository;
    const folder = join(root, "evil");
    mkdirSync(join(folder, "package"), { recursive: true });
    writeFileSync(join(root, "escaped.txt"), "was here");
    copyFileSync(join(root, "escaped.txt"), join(folder, "package/package.json"));
    await create({ file: join(root, "evil.tgz"), gzip: true, cwd: folder, preservePaths: true }, [
      "../escaped.txt",
      "package",
    ]);
    rmSync(join(root, "escaped.txt"));
    const { code, stderr } = await localo(root, "diff", "evil.tgz");
    expect(code).toBe(2);
    expect(stderr).toContain(
      "evil.tgz is no package of a Localo domain: it has no dist/standard.json.",
    );
    expect(() => readFileSync(join(root, "escaped.txt"))).toThrow();
  });
});
