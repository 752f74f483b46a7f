import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { createProgram } from "./program.js";
import { gitRepository, temporaryFolder } from "./test/git-repository.js";
import { localo } from "./test/run.js";

/** Lines and columns of the smallest usual terminal, of which the prompt takes a line. */
const [LINES, COLUMNS] = [24 - 1, 80];

/** Each command, by the words that call it, whether it does something or only has commands. */
function commandsOf(command: Command, words: readonly string[] = []): [string, Command][] {
  const below = command.commands.flatMap((each) => commandsOf(each, [...words, each.name()]));
  return [[words.join(" "), command], ...below];
}

const all = commandsOf(createProgram(false));
const verbs = all.filter(([, { commands }]) => commands.length === 0);

/** A call of each verb that gets as far as its report. A new verb needs one too. */
const calls: Readonly<Record<string, readonly string[]>> = {
  build: ["bins"],
  lint: ["bins"],
  validate: ["schemas/bins/bin.schema.json", "schemas/bins/examples/bin/valid/minimal.json"],
  "check-types": ["types.ts#Bin", "--schema", "bins/bin", "--direction", "output"],
  diff: [],
  "check-release": [],
  changeset: [],
  "new domain": ["benches"],
  "new schema": ["bins/bench"],
};

it("has a call of each verb here, and a command's file for each", () => {
  const names = verbs.map(([name]) => name).sort();
  expect(names).toEqual(Object.keys(calls).sort());
  const files = readdirSync(new URL("commands", import.meta.url))
    .filter((file) => !file.endsWith(".test.ts") && file !== "new.ts")
    .map((file) => file.replace(".ts", "").replace("new-", "new "));
  expect(files.sort()).toEqual(names);
});

it("has each verb in the README, and no other", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const rows = [...readme.matchAll(/^\| `localo ([a-z -]+?)(?: [[<-][^`]*)?` +\|/gm)];
  expect(rows.map(([, name]) => name).sort()).toEqual(verbs.map(([name]) => name).sort());
});

describe.each(all)("the help of localo %s", (name) => {
  it("fits a screen, and has no colours in a pipe", async () => {
    const words = name === "" ? [] : name.split(" ");
    const { code, stdout, stderr } = await localo(tmpdir(), ...words, "--help");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(LINES);
    expect(lines.filter((line) => line.length > COLUMNS)).toEqual([]);
    expect(stdout).not.toContain("\u001B");
  });
});

describe.each(verbs)("localo %s", (name, command) => {
  it("documents its exit codes and each of its arguments and options", () => {
    let help = "";
    command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
    expect(help).toMatch(/\nExit codes:\n {2}0 {2}\S.*\n(?: {2}1 {2}\S.*\n)? {2}2 {2}\S/);
    const parts = [...command.registeredArguments, ...command.options];
    expect(parts.filter(({ description }) => description === "")).toEqual([]);
  });

  it("leads to its own help where it is called wrongly", async () => {
    const { code, stderr } = await localo(tmpdir(), ...name.split(" "), "--no-such-option");
    expect(code).toBe(2);
    expect(stderr).toContain(`Run localo ${name} --help for the arguments and options.`);
  });

  it("answers in one line of JSON where that is asked for, when it is called wrongly too", async () => {
    expect(command.options.map(({ long }) => long)).toContain("--json");
    const wrong = await localo(tmpdir(), ...name.split(" "), "--json", "--no-such-option");
    expect(wrong).toMatchObject({ code: 2, stderr: "" });
    expect(JSON.parse(wrong.stdout)).toMatchObject({ ok: false, error: expect.any(String) });
  });

  it("reports in one line of JSON without colours, whose `ok` is exit code 0", async () => {
    const { root, write } = gitRepository();
    write("types.ts", "export interface Bin { colour: string }");
    // Node warns where both are set.
    const { NO_COLOR: _, ...others } = process.env;
    const env = { ...others, FORCE_COLOR: "1" };
    const words = [...name.split(" "), ...(calls[name] ?? []), "--json"];
    const { code, stdout, stderr } = await localo({ cwd: root, env }, ...words);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^\{.*\}\n$/);
    expect(stdout).not.toContain("\u001B");
    expect(JSON.parse(stdout)).toMatchObject({ ok: code === 0 });
  });

  it("says what is wrong and what to do, without a stack, where there is nothing to work on", async () => {
    const { code, stdout, stderr } = await localo(
      temporaryFolder(),
      ...name.split(" "),
      ...(calls[name] ?? []),
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^error: .+\.\n$/);
  });
});
