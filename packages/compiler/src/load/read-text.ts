import { readFileSync } from "node:fs";
import type { Diagnostic } from "../diagnostic.js";

/** The text of a file, or why it cannot be had. */
export type TextResult =
  | { readonly text: string; readonly diagnostic?: undefined }
  | { readonly text?: undefined; readonly diagnostic: Diagnostic };

/**
 * Reads a file in UTF-8 (RFC 8259 §8.1), past a byte order mark. Bytes that are not UTF-8 are refused:
 * they would become question marks in what residents read.
 */
export function readText(absolutePath: string, file: string): TextResult {
  let bytes: Buffer;
  try {
    bytes = readFileSync(absolutePath);
  } catch (error) {
    const { code = "unknown error" } = error as NodeJS.ErrnoException;
    const message = `This file cannot be read (${code}). Look at what it is and who may read it.`;
    return { diagnostic: { file, pointer: "", rule: "file", message } };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const message = "This is not UTF-8. Save the file in UTF-8 and write this character again.";
    return {
      diagnostic: { file, ...positionOfInvalid(bytes), pointer: "", rule: "encoding", message },
    };
  }
}

/** The place of the first bytes that are not UTF-8; columns count UTF-16 units, as editors do. */
export function positionOfInvalid(bytes: Buffer): { line: number; column: number } {
  // What cannot be decoded becomes U+FFFD, which is three bytes: the first that is not so in the file.
  let from = 0;
  const text = bytes.toString("utf8");
  for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) {
    from = at;
    const before = Buffer.byteLength(text.slice(0, at));
    if (!bytes.subarray(before, before + 3).equals(Buffer.from("\uFFFD"))) break;
  }
  const lines = text.slice(0, from).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
