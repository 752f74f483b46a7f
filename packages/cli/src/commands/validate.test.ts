import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { makeRepository } from "../test/repository.js";
import { localo } from "../test/run.js";

const SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  properties: { uprn: { type: "string", pattern: "^[0-9]{1,12}$" }, size: { maximum: 3 } },
  required: ["uprn"],
};

/** A folder that is no repository's, with a schema, and files to judge. */
function makeFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = join(makeRepository().root, "inbox");
  mkdirSync(join(folder, "more"), { recursive: true });
  for (const [name, content] of Object.entries({ "s.json": JSON.stringify(SCHEMA), ...files }))
    writeFileSync(join(folder, name), content);
  return folder;
}

/** Gives `localo validate` a text on standard input. */
async function fed(folder: string, text: string | Buffer, ...args: string[]) {
  const bin = fileURLToPath(new URL("../../bin/localo.js", import.meta.url));
  const child = spawn(process.execPath, [bin, "validate", ...args], { cwd: folder });
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (more: string) => {
    stdout += more;
  });
  child.stdin.end(text);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout };
}

describe("localo validate", () => {
  it("ends with 0 where all is valid, in each way that records are written", async () => {
    const folder = makeFolder({
      "one.json": '{\n  "uprn": "990000000001"\n}\n',
      "list.json": '[{ "uprn": "1" }, { "uprn": "2" }]',
      "lines.ndjson": '\uFEFF{ "uprn": "1" }\r\n\r\n{ "uprn": "2" }\r\n{ "uprn": "3" }',
    });
    const files = ["one.json", "list.json", "lines.ndjson"];
    expect(await localo(folder, "validate", "s.json", ...files)).toEqual({
      code: 0,
      stderr: "",
      stdout:
        "✓ one.json: 1 record, all valid\n✓ list.json: 2 records, all valid\n✓ lines.ndjson: 3 records, all valid\n",
    });
  });

  it("shows the line, the column and the pointer of each mistake, and ends with 1", async () => {
    const folder = makeFolder({
      "one.json": '{\n  "uprn": "🦊", "size": 4\n}',
      "list.json": '[{ "uprn": "1" },\n { "uprn": "é", "size": 4 },\n {}]',
      "lines.ndjson": '{ "uprn": "1" }\n{ "uprn": 2 }\n{\n',
    });
    const files = ["one.json", "list.json", "lines.ndjson"];
    const { code, stdout, stderr } = await localo(folder, "validate", "s.json", ...files);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout.split("\n").map((line) => /^\S+(?: #\S* \S+:)?/.exec(line)?.[0])).toEqual([
      "one.json:2:3 #/uprn wrong-format:",
      "one.json:2:17 #/size too-large:",
      "✗",
      "list.json:2:4 #/1/uprn wrong-format:",
      "list.json:2:17 #/1/size too-large:",
      "list.json:3:2 #/2/uprn missing:",
      "✗",
      "lines.ndjson:2:3 #/uprn wrong-type:",
      "lines.ndjson:3:2 # not-json:",
      "✗",
      undefined,
    ]);
    expect(stdout).not.toContain("🦊");
    expect(stdout).toContain("✗ list.json: 3 mistakes in 3 records\n");
  });

  it("prints one line of JSON", async () => {
    const folder = makeFolder({
      "list.json": '[{ "uprn": "1" }, { "uprn": 2 }, {}]',
      "ok.json": "[]",
    });
    const { code, stdout } = await localo(
      folder,
      ...["validate", "s.json", "list.json", "ok.json", "--json"],
    );
    expect(code).toBe(1);
    expect(stdout.indexOf("\n")).toBe(stdout.length - 1);
    const message = expect.any(String);
    const place = { file: "list.json", line: 1, message };
    expect(JSON.parse(stdout)).toEqual({
      mistakes: [
        { ...place, column: 21, record: 2, pointer: "/1/uprn", code: "wrong-type" },
        { ...place, column: 34, record: 3, pointer: "/2/uprn", code: "missing" },
      ],
      files: [
        { file: "list.json", ok: false, records: 3, mistakes: 2 },
        { file: "ok.json", ok: true, records: 0, mistakes: 0 },
      ],
      ok: false,
    });
    const valid = await localo(folder, "validate", "s.json", "ok.json", "--json");
    expect(JSON.parse(valid.stdout)).toMatchObject({ mistakes: [], ok: true });
  });

  it("reads standard input", async () => {
    const folder = makeFolder({});
    expect(await fed(folder, '{ "uprn": "1" }\n{ "uprn": 2 }\n', "s.json", "-")).toEqual({
      code: 1,
      stdout: expect.stringMatching(
        /^stdin:2:3 #\/uprn wrong-type: .*\n✗ stdin: 1 mistake in 2 records\n$/,
      ),
    });
  });

  it("takes patterns, also where no shell opens them", async () => {
    const folder = makeFolder({
      "b.json": "[]",
      "a.json": "[]",
      "[odd].json": "[]",
      "more/c.json": "[]",
    });
    const named = ["[ab].json", "more/**", "a.json", "[odd].json"];
    const { stdout } = await localo(folder, "validate", "s.json", ...named);
    expect(stdout.match(/(?<=✓ )[^:]+/g)).toEqual([
      "a.json",
      "b.json",
      "more/c.json",
      "[odd].json",
    ]);
  });

  it.each([
    ["not-utf-8", Buffer.from([0x22, 0xff, 0x22])],
    ["empty", " \n"],
    ["not-json", '{ "uprn": "1" '],
    ["not-json", '[{ "uprn": "1" },]'],
    ["not-json", "[] []"],
    ["too-deep", `${"[".repeat(70)}${"]".repeat(70)}`],
    ["too-deep", '{"a":'.repeat(100_000)],
  ])("calls what is no record %s, and ends with 1", async (expected, content) => {
    const folder = makeFolder({ "a.json": content });
    const { code, stdout } = await localo(folder, "validate", "s.json", "a.json", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, mistakes: [{ code: expected }] });
  });

  it("judges the other files where one cannot be read, and ends with 2", async () => {
    const folder = makeFolder({ "a.json": "[]" });
    const { code, stdout } = await localo(
      folder,
      ...["validate", "s.json", "none.json", "*.ndjson", "more", "a.json"],
    );
    expect(code).toBe(2);
    expect(stdout).toMatch(/^none\.json # no-file: There is no such file/);
    expect(stdout).toMatch(/^\*\.ndjson # no-file: /m);
    expect(stdout).toMatch(/^more # no-file: This is a folder/m);
    expect(stdout).toContain("✓ a.json");
  });

  it("finds a type of the standard by its name, and tells of one that there is not", async () => {
    const { root } = makeRepository();
    writeFileSync(join(root, "yes.json"), "true");
    expect((await localo(root, "validate", "test/thing", "yes.json")).code).toBe(0);
    const { code, stderr } = await localo(root, "validate", "test/thign", "yes.json");
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "error: There is no schema test/thign. Did you mean test/thing?\n",
    });
  });

  it.each([
    ["is not there", "none.json"],
    ["refers to nothing", "nowhere.json"],
    ["is of another draft", "draft.json"],
    ["is no JSON", "broken.json"],
  ])("ends with 2 for a schema that %s", async (_, schema) => {
    const folder = makeFolder({
      "nowhere.json": '{ "$ref": "#/$defs/none" }',
      "draft.json": '{ "$schema": "http://json-schema.org/draft-04/schema#" }',
      "broken.json": "{",
      "a.json": "1",
    });
    const { code, stdout, stderr } = await localo(folder, "validate", schema, "a.json");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^error: /);
    expect(stderr).not.toMatch(/\n +at /);
  });

  it("follows the references of a schema's file to the files beside it", async () => {
    const folder = makeFolder({
      "outer.json": '{ "type": "object", "properties": { "place": { "$ref": "s.json" } } }',
      "a.json": '{ "place": {} }',
    });
    const { code, stdout } = await localo(folder, "validate", "outer.json", "a.json");
    expect(code).toBe(1);
    expect(stdout).toContain("a.json:1:3 #/place/uprn missing:");
  });
});
