import { createReadStream } from "node:fs";
import type { Validator } from "@localo/runtime";
import { judgePiece } from "./judge-piece.js";
import type { Mistake } from "./mistake.js";
import type { Broken, Piece } from "./piece.js";
import { FileSplitter } from "./split-file.js";

/** What files are judged by. */
export interface Judge {
  readonly validator: Validator<unknown>;
  /** The schema is one of lists: a list is one document then, and not a list of records. */
  readonly takesLists: boolean;
}

/** What was done with a file so far, and the mistakes since the last time. */
export interface Batch {
  /** Bytes read. */
  readonly bytes: number;
  /** Records judged: 1 for a file that is one document. */
  readonly records: number;
  readonly mistakes: readonly Mistake[];
}

/** Bytes that are read at a time. */
const CHUNK = 1 << 18;

/**
 * Judges a file record by record as it is read, so that memory does not grow with the file. Gives the
 * mistakes in the order of the file, a batch for each part that was read. Never throws for what a file
 * holds, nor for one that cannot be opened.
 * @param file a path, or `-` for standard input
 */
export async function* validateFile(file: string, judge: Judge): AsyncGenerator<Batch> {
  const name = nameOf(file);
  const splitter = new FileSplitter(file, judge.takesLists);
  let bytes = 0;
  let records = 0;
  const batch = (pieces: readonly (Piece | Broken)[]): Batch => {
    const mistakes = pieces.flatMap((piece): Mistake[] => {
      if ("broken" in piece) {
        const message = `This is not JSON: ${piece.broken}`;
        return [{ file: name, ...piece.start, pointer: "", code: "not-json", message }];
      }
      records++;
      const record = splitter.hasRecords ? { record: records } : {};
      return judgePiece(piece, judge.validator).map((found) => ({
        file: name,
        ...record,
        ...found,
      }));
    });
    return { bytes, records, mistakes };
  };
  try {
    const input = file === "-" ? process.stdin : createReadStream(file, { highWaterMark: CHUNK });
    for await (const chunk of input as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      yield batch(splitter.push(chunk));
      if (splitter.isDone) return;
    }
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    yield { bytes, records, mistakes: [cannotOpen(name, error)] };
    return;
  }
  yield batch(splitter.end());
}

/** What a file is called in messages. */
export function nameOf(file: string): string {
  return file === "-" ? "stdin" : file;
}

function cannotOpen(file: string, error: Error): Mistake {
  const code = "code" in error ? error.code : undefined;
  const why =
    code === "ENOENT"
      ? "There is no such file. Look at its name, from the folder that you are in."
      : code === "EISDIR"
        ? "This is a folder. Name the files in it."
        : `This file cannot be read (${String(code)}). Look at who may read it.`;
  return { file, pointer: "", code: "no-file", message: why };
}
