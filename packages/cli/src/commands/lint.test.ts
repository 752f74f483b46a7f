import { existsSync } from "node:fs";
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
