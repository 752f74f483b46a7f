import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { validMessages } from "../documents.js";
import { folder } from "../places.js";
import type { Bundle } from "../programs.js";

/** How often each program is started; they take turns. */
const ROUNDS = 15;

/** What runs in a fresh process: import, and the first check of each document. */
const starter = `import { readFileSync } from "node:fs";
const messages = JSON.parse(readFileSync(process.argv[3], "utf8")).map(({ name, text }) => [name, JSON.parse(text)]);
const begin = performance.now();
const { default: program } = await import(process.argv[2]);
for (const [name, value] of messages) program[name](value);
console.log(performance.now() - begin);
`;

/** The time from the import of a program to the end of its first checks in each round, in milliseconds. */
export async function coldStarts(
  programs: ReadonlyMap<string, Bundle>,
): Promise<Map<string, number[]>> {
  const script = join(folder, "dist/cold-start.mjs");
  const messages = join(folder, "dist/messages.json");
  await writeFile(script, starter);
  await writeFile(messages, JSON.stringify(validMessages));
  const times = new Map<string, number[]>([...programs.keys()].map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, { file }] of programs) {
      const { stdout } = await promisify(execFile)(process.execPath, [script, file, messages]);
      times.get(name)?.push(Number(stdout));
    }
  }
  return times;
}
