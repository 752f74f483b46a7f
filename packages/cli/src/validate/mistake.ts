import type { IssueCode } from "@localo/runtime";

/** Why a file, or a record in it, is no JSON, or could not be read at all. */
export type UnreadableCode = "no-file" | "too-many-bytes" | "not-utf-8" | "not-json" | "empty";

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

/** Whether nobody looked at what is there, so that nobody knows whether it is valid. */
export function isUnread({ code }: Pick<Mistake, "code">): boolean {
  return code === "no-file" || code === "too-many-bytes";
}
