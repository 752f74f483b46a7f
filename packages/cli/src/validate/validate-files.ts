import { once } from "node:events";
import { statSync } from "node:fs";
import type { FileResult } from "./file-result.js";
import { isUnread } from "./mistake.js";
import type { Printer } from "./printer.js";
import { progressBar } from "./progress-bar.js";
import { type Judge, nameOf, validateFile } from "./validate-file.js";

/** How it went: `unread` where a file, or a part of one, could not be judged. */
export type Verdict = "valid" | "invalid" | "unread";

/**
 * Judges files one after the other and prints what is wrong as it is found. It reads no faster than what
 * it prints is taken, so that memory stays the same however much is wrong.
 */
export async function validateFiles(
  files: readonly string[],
  judge: Judge,
  printer: Printer,
): Promise<Verdict> {
  const results: FileResult[] = [];
  let isAnyUnread = false;
  for (const file of files) {
    const name = nameOf(file);
    const bar = progressBar(process.stderr, name, sizeOf(file));
    let records = 0;
    let mistakes = 0;
    for await (const batch of validateFile(file, judge)) {
      records = batch.records;
      mistakes += batch.mistakes.length;
      isAnyUnread ||= batch.mistakes.some(isUnread);
      if (batch.mistakes.length > 0) {
        bar.clear();
        await print(batch.mistakes.map((mistake) => printer.mistake(mistake)).join(""));
      }
      bar.show(batch.bytes, records);
    }
    bar.clear();
    const result = { file: name, ok: mistakes === 0, records, mistakes };
    results.push(result);
    await print(printer.file(result));
  }
  await print(printer.end(results));
  if (isAnyUnread) return "unread";
  return results.every(({ ok }) => ok) ? "valid" : "invalid";
}

async function print(text: string): Promise<void> {
  if (text !== "" && !process.stdout.write(text)) await once(process.stdout, "drain");
}

function sizeOf(file: string): number | undefined {
  const stats = file === "-" ? undefined : statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? stats.size : undefined;
}
