import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { makeRepository } from "./test/repository.js";
import { localo } from "./test/run.js";

it("prints its help and its version", async () => {
  const help = await localo(tmpdir(), "--help");
  expect(help).toMatchObject({ code: 0, stderr: "" });
  expect(help.stdout).toMatch(/^ {2}build +Check the schemas/m);
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

it.each([
  ["a wrong domain", ["lint", "tset", "--json"], 'There is no domain "tset".'],
  ["an option that there is not", ["build", "--json", "--wach"], "unknown option '--wach'"],
  ["a wrong name", ["new", "domain", "Test", "--json"], "A domain's name is in kebab-case"],
])("says %s in one line of JSON, where it was asked for", async (_, args, message) => {
  const { code, stdout } = await localo(makeRepository().root, ...args);
  expect(code).toBe(2);
  expect(stdout.split("\n")).toHaveLength(2);
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: expect.stringContaining(message) });
});

it("runs by its plain name too, which is a package of its own", () => {
  const plain = fileURLToPath(new URL("../../localo/bin/localo.js", import.meta.url));
  const run = (bin: string) =>
    execFileSync(process.execPath, [bin, "--help"], { encoding: "utf8" });
  expect(run(plain)).toBe(run(fileURLToPath(new URL("../bin/localo.js", import.meta.url))));
});

it("shows its help where nothing is asked for", async () => {
  const { stderr } = await localo(tmpdir());
  expect(stderr).toContain("localo new domain");
});

it("says which domains there are", async () => {
  const { stderr } = await localo(makeRepository().root, "lint", "tset");
  expect(stderr).toBe(
    'error: There is no domain "tset". Did you mean test? The domains are: other, test.\n',
  );
});

it("ends with 2 outside of a repository", async () => {
  const folder = join(makeRepository().root, "schemas");
  expect((await localo(folder, "lint", "test")).code).toBe(0);
  const { code, stderr } = await localo(tmpdir(), "lint");
  expect(code).toBe(2);
  expect(stderr).toMatch(/^error: There is no Localo repository here/);
});
