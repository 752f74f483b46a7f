import { join } from "node:path";
import { expect, it } from "vitest";
import { workspaceOf } from "../test/workspace-of.js";
import { readJson, readYaml } from "./source-file.js";

function read(reader: typeof readJson, text: string | Buffer) {
  return reader(join(workspaceOf({ file: text }), "file"), "file");
}

/** `line:column #pointer message` of all that is wrong with a text. */
function wrong(reader: typeof readJson, text: string | Buffer): string[] {
  return (read(reader, text).diagnostics ?? []).map(
    ({ line, column, pointer, message }) => `${line}:${column} #${pointer} ${message}`,
  );
}

it("says where JSON breaks", () => {
  expect(wrong(readJson, '{\n  "a": 1\n  "b": 2\n}\n')).toEqual([
    "3:3 # This is not JSON: comma expected. Put a comma after the value before it.",
  ]);
  expect(wrong(readJson, '{\n  "a": [1, 2\n')).toEqual([
    "3:1 # This is not JSON: close bracket expected. Close the list with ].",
  ]);
  expect(wrong(readJson, '{ "a": 1, }')).toEqual([
    "1:11 # This is not JSON: property name expected. Write a name in double quotes, or take away the comma before it.",
  ]);
});

it("takes no comments, no second value and no empty file", () => {
  expect(wrong(readJson, '{\n  // why\n  "a": 1\n}')).toEqual([
    "2:3 # This is not JSON: invalid comment token. Take the comment away: JSON has none.",
  ]);
  expect(wrong(readJson, "{} {}")).toEqual([
    "1:4 # This is not JSON: end of file expected. Take away what follows the first value.",
  ]);
  expect(wrong(readJson, "")).toHaveLength(1);
});

it("refuses a member that is written twice, at any depth and under another spelling", () => {
  expect(wrong(readJson, '{\n  "a": { "b": 1, "b": 2 },\n  "\\u0061": 3\n}')).toEqual([
    "2:18 #/a/b This member is written twice in one object; keep one of them.",
    "3:3 #/a This member is written twice in one object; keep one of them.",
  ]);
  expect(wrong(readJson, '[{ "x/y": 1, "x/y": 1 }]')).toEqual([
    "1:14 #/0/x~1y This member is written twice in one object; keep one of them.",
  ]);
});

it("reads past a byte order mark", () => {
  expect(read(readJson, '\uFEFF{ "a": 1 }').source?.value).toEqual({ a: 1 });
});

it("knows where each value of a JSON file stands", () => {
  const { source } = read(readJson, '{\n  "a": [\n    1,\n    { "b": true }\n  ]\n}');
  const at = (...path: (string | number)[]) => {
    const { line, column } = source?.at(path, "rule", "Wrong.") ?? {};
    return `${line}:${column}`;
  };
  expect(at()).toBe("1:1");
  expect(at("a")).toBe("2:3");
  expect(at("a", 1)).toBe("4:5");
  expect(at("a", 1, "b")).toBe("4:7");
  // What is missing is shown at what it is missing from.
  expect(at("a", 1, "c")).toBe("4:5");
  expect(source?.at(["a", 1, "c"], "rule", "Wrong.").pointer).toBe("/a/1/c");
});

it("says where YAML breaks", () => {
  expect(wrong(readYaml, "a: 1\nb: [1, 2\nc: 3\n")).toEqual([
    "3:1 # This is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Look at the spaces that this line and those around it begin with: the members of an object stand in one column, and what they hold stands further right.",
  ]);
  expect(wrong(readYaml, "a: 1\na: 2\n")).toEqual([
    "2:1 # This is not YAML: Map keys must be unique. Keep one of the two.",
  ]);
});

it("gives one message for one wrong line of YAML, however much follows it", () => {
  const below = Array.from({ length: 500 }, (_, index) => `  /path-${index}:\n    get: {}\n`);
  expect(wrong(readYaml, `paths:\n  /a:\n    get: {}\n   post: {}\n${below.join("")}`)).toEqual([
    "4:1 # This is not YAML: All mapping items must start at the same column. Look at the spaces that this line and those around it begin with: the members of an object stand in one column, and what they hold stands further right.",
  ]);
});

it.each([readJson, readYaml])("says where a text is not UTF-8", (reader) => {
  const bytes = Buffer.concat([
    Buffer.from('{ "a": "\uFFFD Si\u00e2n",\n  "b": "Si'),
    Buffer.from([0xe2]),
    Buffer.from('n" }'),
  ]);
  expect(wrong(reader, bytes)).toEqual([
    "2:11 # This is not UTF-8. Save the file in UTF-8 and write this character again.",
  ]);
  expect(wrong(reader, Buffer.from("\uFEFF{}", "utf16le"))).toHaveLength(1);
});

it.each([readJson, readYaml])("says why a file cannot be read", (reader) => {
  const root = workspaceOf({ "file/inside": "" });
  const { diagnostics } = reader(join(root, "file"), "file");
  expect(diagnostics?.map(({ message }) => message)).toEqual([
    "This file cannot be read (EISDIR). Look at what it is and who may read it.",
  ]);
});

it("takes no tags, no second document, and no aliases without end", () => {
  expect(wrong(readYaml, "a: !secret b\n")).toEqual([
    "1:4 # This is not YAML: Unresolved tag: !secret. Take the tag away, or write the text in double quotes.",
  ]);
  expect(wrong(readYaml, "a: 1\n---\nb: 2\n")).toHaveLength(1);
  expect(wrong(readYaml, "a: *b\n")).toHaveLength(1);
  const bomb = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
  for (const [from, to] of ["ab", "bc", "cd"].map((pair) => pair.split("")))
    bomb.push(`${to}: &${to} [${Array(10).fill(`*${from}`).join(", ")}]`);
  expect(wrong(readYaml, bomb.join("\n"))).toEqual([
    "1:1 # This YAML cannot be read: Excessive alias count indicates a resource exhaustion attack. Write the values out.",
  ]);
});

it("knows where each value of a YAML file stands", () => {
  const { source } = read(readYaml, "paths:\n  /a/{b}:\n    get:\n      tags: [x, y]\n  200: z\n");
  const at = (...path: (string | number)[]) => {
    const { line, column } = source?.at(path, "rule", "Wrong.") ?? {};
    return `${line}:${column}`;
  };
  expect(at("paths", "/a/{b}", "get")).toBe("3:5");
  expect(at("paths", "/a/{b}", "get", "tags", 1)).toBe("4:17");
  expect(at("paths", "200")).toBe("5:3");
  expect(at("paths", "/a/{b}", "get", "summary")).toBe("3:5");
  expect(source?.at(["paths", "/a/{b}"], "rule", "Wrong.").pointer).toBe("/paths/~1a~1{b}");
});

it("says where JSON goes too deep, whatever stands in its texts", () => {
  const deep = `{\n  "[[": ${"[".repeat(200_000)}${"]".repeat(200_000)}\n}`;
  expect(wrong(readJson, deep)).toEqual([
    "2:508 # This goes deeper than 500 levels. Take the inner levels away.",
  ]);
  expect(wrong(readJson, `${"[".repeat(500)}${"]".repeat(500)}`)).toEqual([]);
});

it("refuses YAML that holds itself or goes too deep", () => {
  expect(wrong(readYaml, "a: &a [*a]\n")).toEqual([
    "1:1 # This YAML cannot be read: an alias stands inside what it stands for. Write the values out.",
  ]);
  expect(wrong(readYaml, "[".repeat(20_000))).toHaveLength(1);
  expect(wrong(readYaml, `${"[".repeat(20_000)}${"]".repeat(20_000)}`)).toHaveLength(1);
});
