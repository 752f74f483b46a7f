import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../test/git-repository.js";
import { localo } from "../test/run.js";
import { hasTerminal, onTerminal } from "../test/terminal.js";

/** Bytes that take a while, however fast the machine: the bar is shown ten times a second. */
const BYTES = 60_000_000;

const line = `${JSON.stringify({ text: "x".repeat(80) })}\n`;
const records = Math.ceil(BYTES / line.length);

function folderWith(mistake: boolean): string {
  const folder = temporaryFolder();
  const schema = { type: "object", properties: { text: { type: "string" } } };
  writeFileSync(join(folder, "schema.json"), JSON.stringify(schema));
  const middle = mistake ? '{"text":1}\n' : "";
  const half = line.repeat(records / 2);
  writeFileSync(join(folder, "data.ndjson"), half + middle + half);
  return folder;
}

const args = ["validate", "schema.json", "data.ndjson"];

/** A picture of the bar. */
const BAR = /[█░]{30} +\d+% {2}\d+ of \d+ MB {2}[\d,]+ records {2}data\.ndjson/;

/** To the first column and all of the line away, which is how the bar goes. */
const CLEARED = "\u001B[1G\u001B[2K";

/** What stays on the screen: each line from where it was cleared last, or written over. */
function left(shown: string): string[] {
  return shown
    .split("\r\n")
    .map((each) => each.split(CLEARED).at(-1) ?? "")
    .filter((each) => each !== "");
}

describe.skipIf(!hasTerminal)("the progress bar (skipped where there is no script(1))", () => {
  it("is shown in one line, and taken away at the end", { timeout: 120_000 }, () => {
    const shown = onTerminal(folderWith(false), args, { NO_COLOR: "1" });
    expect(shown).toMatch(BAR);
    expect(left(shown)).toEqual([
      expect.stringMatching(/^✓ data\.ndjson: [\d,]+ records, all valid$/),
    ]);
    // Each picture is over the one before it, and no longer than the line.
    const pictures = shown.split("\u001B[1G").filter((each) => BAR.test(each));
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures)
      expect(picture.replace("\u001B[0K", "").length).toBeLessThan(80);
  });

  it("gives way to mistakes", { timeout: 120_000 }, () => {
    const lines = left(onTerminal(folderWith(true), args, { NO_COLOR: "1" }));
    expect(lines[0]).toMatch(/^data\.ndjson:\d+:2 #\/text wrong-type: /);
    expect(lines[1]).toMatch(/^✗ data\.ndjson: 1 mistake in /);
    expect(lines).toHaveLength(2);
  });

  it.each([{ CI: "true" }, { TERM: "dumb" }])(
    "is not shown with %j",
    { timeout: 120_000 },
    (env) => {
      expect(onTerminal(folderWith(false), args, env)).not.toMatch(/[█░]/);
    },
  );
});

it("is not shown in a pipe", { timeout: 120_000 }, async () => {
  expect(await localo(folderWith(false), ...args)).toMatchObject({ code: 0, stderr: "" });
});
