import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeRepository } from "./test/repository.js";
import { localo } from "./test/run.js";

it("prints its help and its version", async () => {
  const help = await localo(tmpdir(), "--help");
  expect(help).toMatchObject({ code: 0, stderr: "" });
  expect(help.stdout).toContain("build [options] [domain...]");
  const { version } = JSON.parse(
    readFileSync(new URL("../package.json", import.meta.url), "utf8"),
  ) as { version: string };
  expect(await localo(tmpdir(), "--version")).toEqual({
    code: 0,
    stdout: `${version}\n`,
    stderr: "",
  });
});

it.each([
  ["no command", []],
  ["an unknown command", ["biuld"]],
  ["an unknown option", ["build", "--wach"]],
  ["an unknown domain", ["build", "tset"]],
])("ends with 2 for %s", async (_, args) => {
  const { code, stdout, stderr } = await localo(makeRepository().root, ...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).not.toMatch(/\n +at /);
});

it("says which domains there are", async () => {
  const { stderr } = await localo(makeRepository().root, "lint", "tset");
  expect(stderr).toBe('error: There is no domain "tset". The domains are: other, test.\n');
});

it("ends with 2 outside of a repository", async () => {
  const folder = join(makeRepository().root, "schemas");
  expect((await localo(folder, "lint", "test")).code).toBe(0);
  const { code, stderr } = await localo(tmpdir(), "lint");
  expect(code).toBe(2);
  expect(stderr).toMatch(/^error: There is no Localo repository here/);
});
