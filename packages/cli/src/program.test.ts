import { tmpdir } from "node:os";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { createProgram } from "./program.js";
import { localo } from "./test/run.js";

/** Lines and columns of the smallest usual terminal. */
const [LINES, COLUMNS] = [24, 80];

/** Each command, by the words that call it, whether it does something or only has commands. */
function commandsOf(command: Command, words: readonly string[] = []): [string, Command][] {
  const below = command.commands.flatMap((each) => commandsOf(each, [...words, each.name()]));
  return [[words.join(" "), command], ...below];
}

const all = commandsOf(createProgram(false));
const verbs = all.filter(([, { commands }]) => commands.length === 0);

it("has its verbs", () => {
  expect(verbs.map(([name]) => name)).toEqual(expect.arrayContaining(["lint", "new domain"]));
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

  it("answers in one line of JSON where that is asked for, when it is called wrongly too", async () => {
    expect(command.options.map(({ long }) => long)).toContain("--json");
    const wrong = await localo(tmpdir(), ...name.split(" "), "--json", "--no-such-option");
    expect(wrong).toMatchObject({ code: 2, stderr: "" });
    expect(JSON.parse(wrong.stdout)).toMatchObject({ ok: false, error: expect.any(String) });
  });
});
