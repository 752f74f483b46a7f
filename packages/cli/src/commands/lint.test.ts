import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeRepository } from "../test/repository.js";
import { localo } from "../test/run.js";

it("checks and writes nothing", async () => {
  const { root } = makeRepository();
  const { code, stdout, stderr } = await localo(root, "lint");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(
    /^✓ other checked: 0 types, 0 operations \(\d+ ms\)\n✓ test checked: 1 type, 0 operations \(\d+ ms\)\n$/,
  );
  expect(existsSync(join(root, "packages/test/src"))).toBe(false);
});

it("shows what is wrong, grouped by file, without colours in a pipe", async () => {
  const { root, writeThing } = makeRepository();
  writeThing({ type: "string", title: "Other", maxLenght: 3 });
  const { code, stdout, stderr } = await localo(root, "lint", "test");
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  const file = "schemas/test/thing.schema.json";
  expect(stderr.split("\n")).toEqual([
    `${file}:1:1 # string-bounds: Say how long this text can be: add maxLength, or a format or pattern that limits it.`,
    `${file}:4:3 #/title title: Give the type the title "Thing", or rename the file.`,
    `${file}:7:3 #/maxLenght vocabulary: maxLenght is not a keyword of Localo's schemas. Did you mean maxLength?`,
    "",
    "✗ test: 3 mistakes in 1 file",
    expect.stringMatching(
      /^Why, and how to mend it: npx localo lint --explain string-bounds \(all rules: .*LINT\.md\)$/,
    ),
    "Of these, 1 mistake can be mended by: npx localo lint --fix",
    "",
  ]);
});

it("prints one line of JSON", async () => {
  const { root } = makeRepository();
  const { code, stdout } = await localo(root, "lint", "test", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    domains: [{ domain: "test", written: [] }],
  });
});

it("mends what it can, says so, and shows the rest", async () => {
  const { root, writeThing } = makeRepository();
  writeThing({ title: "Other", $id: "thing" });
  const { code, stdout, stderr } = await localo(root, "lint", "test", "--fix");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const file = "schemas/test/thing.schema.json";
  expect(stdout.split("\n").slice(0, 2)).toEqual([
    `${file} #/$id id-place: Wrote "$id": "https://ns.localo.org/test/v1/thing.schema.json".`,
    `${file} #/title title: Wrote "title": "Thing".`,
  ]);
  expect(stdout).toMatch(/✓ test checked: 1 type, 0 operations, 1 file mended \(\d+ ms\)\n$/);
  writeThing({ title: "Other", type: "string" });
  const second = await localo(root, "lint", "test", "--fix", "--json");
  expect(second.code).toBe(1);
  expect(JSON.parse(second.stdout)).toMatchObject({
    ok: false,
    domains: [
      {
        written: [file],
        fixed: [{ file, rule: "title" }],
        diagnostics: [{ rule: "string-bounds" }],
      },
    ],
  });
  expect(JSON.parse(readFileSync(join(root, file), "utf8")).title).toBe("Thing");
});

it("touches no file that is no JSON, and says where it is wrong", async () => {
  const { root } = makeRepository();
  const file = join(root, "schemas/test/thing.schema.json");
  writeFileSync(file, "{ title: 1 }");
  const { code, stderr } = await localo(root, "lint", "test", "--fix");
  expect(code).toBe(1);
  expect(stderr).toContain("schemas/test/thing.schema.json:1:3 # json: This is not JSON");
  expect(readFileSync(file, "utf8")).toBe("{ title: 1 }");
});

it("explains a rule, anywhere, and knows what was meant by a misspelt one", async () => {
  const cwd = tmpdir();
  const { code, stdout } = await localo(cwd, "lint", "--explain", "string-bounds");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^string-bounds\n\nA string has `maxLength`/);
  const json = await localo(cwd, "lint", "--explain", "ref-target", "--json");
  expect(JSON.parse(json.stdout)).toMatchObject({ ok: true, rule: "ref-target" });
  const misspelt = await localo(cwd, "lint", "--explain", "string-bound");
  expect(misspelt).toMatchObject({
    code: 2,
    stderr: 'error: There is no rule "string-bound". Did you mean string-bounds?\n',
  });
});
