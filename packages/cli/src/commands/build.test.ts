import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeRepository } from "../test/repository.js";
import { localo, start } from "../test/run.js";

const generated = "packages/test/src/generated";
const mistake =
  "schemas/test/thing.schema.json:1:1 # string-bounds: Say how long this text can be: add maxLength, or a format or pattern that limits it.";

describe("localo build", () => {
  it("builds a domain and says so in one line", async () => {
    const { root } = makeRepository();
    const { code, stdout, stderr } = await localo(root, "build", "test");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^✓ test built: 1 type, 0 operations, \d+ files \(\d+ ms\)\n$/);
    expect(existsSync(join(root, generated, "index.ts"))).toBe(true);
    expect(existsSync(join(root, "packages/other/src"))).toBe(false);
  });

  it("builds all domains where none is named, from any folder of the repository", async () => {
    const { root } = makeRepository();
    const { code, stdout } = await localo(join(root, "packages/test"), "build");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^✓ other built: 0 types.*\n✓ test built: 1 type.*\n$/);
  });

  it("shows what is wrong, writes nothing, and still builds the other domains", async () => {
    const { root, writeThing } = makeRepository();
    writeThing({ type: "string" });
    const { code, stdout, stderr } = await localo(root, "build", "test", "other");
    expect(code).toBe(1);
    expect(stderr).toContain(`${mistake}\n\n✗ test: 1 mistake in 1 file\n`);
    expect(stdout).toMatch(/^✓ other built/);
    expect(existsSync(join(root, generated))).toBe(false);
  });

  it("prints one line of JSON", async () => {
    const { root, writeThing } = makeRepository();
    const good = await localo(root, "build", "test", "--json");
    expect(good).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(good.stdout)).toMatchObject({
      ok: true,
      domains: [{ domain: "test", ok: true, types: 1, operations: 0, diagnostics: [] }],
    });
    expect(JSON.parse(good.stdout).domains[0].written).toContain(`${generated}/index.ts`);
    writeThing({ type: "string" });
    const bad = await localo(root, "build", "test", "--json");
    expect(bad).toMatchObject({ code: 1, stderr: "" });
    expect(JSON.parse(bad.stdout)).toMatchObject({
      ok: false,
      domains: [
        {
          domain: "test",
          ok: false,
          written: [],
          diagnostics: [
            { file: "schemas/test/thing.schema.json", line: 1, pointer: "", rule: "string-bounds" },
          ],
        },
      ],
    });
    expect(bad.stdout.trimEnd()).not.toContain("\n");
  });
});

describe("localo build --watch", () => {
  const index = (root: string) => readFileSync(join(root, generated, "index.ts"), "utf8");

  it("builds again after each change, shows mistakes and goes on", async () => {
    const { root, writeThing } = makeRepository();
    const watching = start(root, "build", "test", "--watch");
    await watching.until(/✓ test built/);
    writeThing({ type: "string" });
    await watching.until(/string-bounds: [\s\S]*✗ test: 1 mistake in 1 file/);
    expect(index(root)).toContain("export type Thing = boolean");
    writeThing({ type: "string", maxLength: 9 });
    await watching.until(/✓ test built/);
    expect(index(root)).toContain("export type Thing = string");
    watching.signal("SIGINT");
    expect((await watching.end()).code).toBe(0);
  });

  it("waits for a domain that is gone to come back", async () => {
    const { root, writeThing } = makeRepository();
    const watching = start(root, "build", "test", "--watch");
    await watching.until(/✓ test built/);
    renameSync(join(root, "schemas/test"), join(root, "elsewhere"));
    await watching.until(/error: There is no domain "test"\. The domains are: other\.\n/);
    renameSync(join(root, "elsewhere"), join(root, "schemas/test"));
    await watching.until(/✓ test built/);
    writeThing({ type: "string", maxLength: 9 });
    await watching.until(/✓ test built/);
    watching.signal("SIGINT");
    const { code, stderr } = await watching.end();
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/\n +at /);
  });

  it("begins with a domain that is there", async () => {
    const { root } = makeRepository();
    const { code, stderr } = await localo(root, "build", "tset", "--watch");
    expect(code).toBe(2);
    expect(stderr).toContain('error: There is no domain "tset".');
  });

  it("says in a line of JSON that a domain is gone", async () => {
    const { root } = makeRepository();
    const watching = start(root, "build", "test", "--watch", "--json");
    await watching.until(/"ok":true.*\n/);
    rmSync(join(root, "schemas/test"), { recursive: true });
    const line = await watching.until(/\{"ok":false,"error".*\n/);
    expect(JSON.parse(line).error).toContain('There is no domain "test".');
  });

  it("loses no edit of many that come at once", async () => {
    const { root, writeThing } = makeRepository();
    const watching = start(root, "build", "test", "--watch", "--json");
    await watching.until(/"ok":true.*\n/);
    for (let edit = 0; edit < 20; edit++) writeThing({ type: "string" });
    writeThing({ type: "string", maxLength: 9 });
    await watching.until(/"ok":true.*\n/);
    expect(index(root)).toContain("export type Thing = string");
    watching.signal("SIGTERM");
    const { code, stdout } = await watching.end();
    expect(code).toBe(0);
    for (const line of stdout.trimEnd().split("\n")) expect(() => JSON.parse(line)).not.toThrow();
    expect(readdirSync(join(root, "packages/test/src"))).toEqual(["generated"]);
  });
});
