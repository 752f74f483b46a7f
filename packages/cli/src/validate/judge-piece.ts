import { isUtf8 } from "node:buffer";
import { jsonAdvice, type Path, positionOfInvalid } from "@localo/compiler";
import type { Validator } from "@localo/runtime";
import { type ParseError, printParseErrorCode, visit } from "jsonc-parser";
import { offsetsOf } from "./locate.js";
import type { Mistake } from "./mistake.js";
import { isTooDeep, MAX_DEPTH } from "./nesting.js";
import { isBlank, MAX_BYTES, type Piece } from "./piece.js";
import { type Position, positionsIn } from "./position.js";

/** A mistake in a piece; whose file and record it is, the caller knows. */
export type PieceMistake = Omit<Mistake, "file" | "record"> & Position;

/**
 * What is wrong with a piece of a file. No message quotes a value that the file holds: it may be about people.
 */
export function judgePiece(piece: Piece, { safeParse }: Validator<unknown>): PieceMistake[] {
  const { bytes, start, index } = piece;
  const above = index === undefined ? "" : `/${index}`;
  const whole = (code: Mistake["code"], message: string, at: Position = start) => [
    { ...at, pointer: above, code, message },
  ];
  if (bytes === undefined)
    return whole(
      "too-many-bytes",
      `This is more than ${MAX_BYTES / 1_000_000} MB in one piece. Write the records as NDJSON, one a line, or as a list.`,
    );
  if (isBlank(bytes))
    return index === undefined
      ? whole("empty", "The file is empty. Write a record, or leave the file out.")
      : whole("not-json", "This is not JSON: an item is missing. Take one of the commas away.");
  if (!isUtf8(bytes)) {
    const { line, column } = positionOfInvalid(bytes);
    const at =
      line === 1
        ? { line: start.line, column: start.column + column - 1 }
        : { line: start.line + line - 1, column };
    return whole("not-utf-8", "This is not UTF-8. Save the file in UTF-8.", at);
  }
  if (isTooDeep(bytes))
    return whole(
      "too-deep",
      `Nest it ${MAX_DEPTH} levels deep at most: a server refuses what is deeper.`,
    );
  const text = bytes.toString("utf8");
  const positionOf = positionsIn(text, start);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { offset, advice } = syntaxError(text);
    return whole("not-json", `This is not JSON: ${advice}`, positionOf(offset));
  }
  const { issues = [] } = safeParse(value);
  if (issues.length === 0) return [];
  const offsets = offsetsOf(
    text,
    issues.map(({ path }): Path => path),
  );
  return issues
    .map((issue, at) => ({ issue, offset: offsets[at] ?? 0 }))
    .sort((a, b) => a.offset - b.offset)
    .map(({ issue: { pointer, code, message, suggestion }, offset }) => ({
      ...positionOf(offset),
      pointer: above + pointer,
      code,
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
    }));
}

/** The first thing that keeps a text from being JSON. The parser's own words would quote the text. */
function syntaxError(text: string): { offset: number; advice: string } {
  let first: ParseError | undefined;
  visit(
    text,
    {
      onError: (error, offset, length) => {
        first ??= { error, offset, length };
      },
    },
    { disallowComments: true },
  );
  // What the two parsers judge differently, if anything, is shown at the beginning.
  if (first === undefined) return { offset: 0, advice: "look at this value." };
  return { offset: first.offset, advice: jsonAdvice(printParseErrorCode(first.error)) };
}
