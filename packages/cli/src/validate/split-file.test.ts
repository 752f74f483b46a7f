import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Broken, Piece } from "./piece.js";
import { FileSplitter } from "./split-file.js";

type Cut = { text: string | undefined; line: number; column: number; index?: number } | Broken;

/** What a file is cut into that comes in the given chunks. */
function cut(name: string, chunks: readonly Buffer[], takesLists = false): Cut[] {
  const splitter = new FileSplitter(name, takesLists);
  const cuts: Cut[] = [];
  const add = (pieces: readonly (Piece | Broken)[]) => {
    for (const piece of pieces) {
      if ("broken" in piece) cuts.push(piece);
      else {
        const index = piece.index === undefined ? {} : { index: piece.index };
        cuts.push({ text: piece.bytes?.toString("utf8"), ...piece.start, ...index });
      }
    }
  };
  for (const chunk of chunks) {
    add(splitter.push(chunk));
    if (splitter.isDone) return cuts;
  }
  add(splitter.end());
  return cuts;
}

const textsOf = (name: string, text: string, takesLists = false) =>
  cut(name, [Buffer.from(text)], takesLists).map((piece) => ("text" in piece ? piece.text : piece));

/** A text cut at the given places, which may fall within a character. */
function chunksOf(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [...new Set(cuts.map((place) => place % (bytes.length + 1)))].sort(
    (a, b) => a - b,
  );
  return [0, ...places].map((from, at) => bytes.subarray(from, places[at] ?? bytes.length));
}

const record = fc.oneof(
  fc.json({ maxDepth: 2 }),
  fc.constantFrom('"🦊é,]"', '{"a":"\\"]"}', "tru"),
);
const space = fc.constantFrom("", " ", "\n", "\r\n", "\t");
const list = fc
  .array(fc.tuple(space, record, space).map((parts) => parts.join("")))
  .map((items) => `[${items.join(",")}]`);
const lines = fc.array(fc.tuple(record, fc.constantFrom("\n", "\r\n", "\n\n")), { maxLength: 8 });
const ndjson = lines.map((all) => all.flat().join(""));
const broken = fc
  .tuple(list, fc.constantFrom("]", ",", "[", '"', "x"))
  .map((parts) => parts.join(""));
const file = fc.tuple(
  fc.constantFrom("", "\uFEFF"),
  fc.oneof(list, ndjson, broken, record, fc.string()),
);

describe("any division of a file into chunks", () => {
  it("gives the same pieces in the same places", () => {
    fc.assert(
      fc.property(
        file,
        fc.constantFrom("-", "records.ndjson"),
        fc.boolean(),
        fc.array(fc.nat(), { maxLength: 12 }),
        ([mark, text], name, takesLists, cuts) => {
          const bytes = Buffer.from(mark + text);
          const atOnce = cut(name, [bytes], takesLists);
          expect(cut(name, chunksOf(bytes, cuts), takesLists)).toEqual(atOnce);
          const byteByByte = [...bytes].map((byte) => Buffer.from([byte]));
          expect(cut(name, byteByByte, takesLists)).toEqual(atOnce);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("gives the items of a list in the places that they have in it", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 2 }), { minLength: 1 }), (values) => {
        for (const text of [JSON.stringify(values), JSON.stringify(values, undefined, 2)]) {
          const cuts = cut("-", [Buffer.from(text)]);
          const read = cuts.map((piece) =>
            "text" in piece ? JSON.parse(piece.text ?? "") : piece,
          );
          expect(read).toEqual(JSON.parse(text));
          const lines = text.split("\n");
          for (const piece of cuts) {
            if (!("text" in piece)) throw new Error(piece.broken);
            const rest = [
              lines[piece.line - 1]?.slice(piece.column - 1),
              ...lines.slice(piece.line),
            ];
            expect(rest.join("\n").startsWith(piece.text ?? "")).toBe(true);
          }
        }
      }),
    );
  });
});

describe("how a file is cut", () => {
  it.each([
    ["NDJSON by its name", "a.ndjson", "[1]\n[2]\n", ["[1]", "[2]"]],
    ["NDJSON by its first line", "-", '{"a":1}\n{"a":2}', ['{"a":1}', '{"a":2}']],
    ["a list by its bracket", "-", " [1, 2]\n", ["1", " 2"]],
    ["one document", "-", '{\n"a":1}\n', ['{\n"a":1}\n']],
    ["one document of one line", "-", "1\n\n", ["1\n\n"]],
    ["an empty list", "-", "[ ]", []],
    ["an empty file", "-", "", [""]],
    ["NDJSON without a record", "a.ndjson", "\n\n", [""]],
  ])("%s", (_, name, text, pieces) => {
    expect(textsOf(name, text)).toEqual(pieces);
  });

  it("leaves a list whole where the schema is one of lists", () => {
    expect(textsOf("-", "[1, 2]", true)).toEqual(["[1, 2]"]);
  });

  it("goes on after an item that is no JSON, and tells of a list that does not end", () => {
    expect(textsOf("-", '["a\n, 2, }, 3')).toEqual([
      '"a\n',
      " 2",
      " }",
      " 3",
      { broken: "The list does not end. Close it with ].", start: { line: 2, column: 10 } },
    ]);
  });
});
