import type { IssueCode } from "@localo/runtime";

/** Why a file, or a record in it, could not be read. */
export type UnreadableCode = "no-file" | "not-utf-8" | "not-json" | "too-large" | "empty";

/** Something that is wrong with a file. */
export interface Mistake {
  /** The file as it was named; `stdin` for `-`. */
  readonly file: string;
  /** From 1; not there where the file could not be opened. */
  readonly line?: number;
  /** From 1, in UTF-16 units. */
  readonly column?: number;
  /** The number of the record, from 1, where the file has records. */
  readonly record?: number;
  /** JSON Pointer into the document: a line of NDJSON is a document of its own. */
  readonly pointer: string;
  readonly code: IssueCode | UnreadableCode;
  /** What is wrong and what to do. */
  readonly message: string;
  /** The name or code that a misspelt one is nearest to. */
  readonly suggestion?: string;
}

const unreadable: ReadonlySet<string> = new Set<UnreadableCode>([
  "no-file",
  "not-utf-8",
  "not-json",
  "too-large",
  "empty",
]);

/** Whether a mistake kept something from being read, so that nobody knows whether it is valid. */
export function isUnreadable({ code }: Mistake): boolean {
  return unreadable.has(code);
}
