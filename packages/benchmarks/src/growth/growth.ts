import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { median } from "../measures/median.js";
import { folder } from "../places.js";
import { series } from "./series.js";

// npm run bench:growth: how comparing and building grow with their input. Prints a table and writes
// growth.json.

/** Times of a size: at least three runs, and as many as fit into a second. */
const SECOND = 1_000;

async function timesOf(run: () => unknown): Promise<number> {
  const times: number[] = [];
  const start = performance.now();
  while (times.length < 3 || performance.now() - start < SECOND) {
    const before = performance.now();
    await run();
    times.push(performance.now() - before);
    if (times.length >= 3 && performance.now() - start > 20 * SECOND) break;
  }
  return median(times);
}

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}, Node ${process.versions.node}`;
const results: { name: string; sizes: readonly number[]; milliseconds: number[] }[] = [];
for (const { name, sizes, prepare } of series) {
  const milliseconds: number[] = [];
  for (const size of sizes) {
    process.stderr.write(`Measuring ${name}: ${size} …\n`);
    const { run, end } = prepare(size);
    try {
      milliseconds.push(await timesOf(run));
    } finally {
      end?.();
    }
  }
  results.push({ name, sizes, milliseconds });
}

/** The power of the size that the time grows by, between the last two sizes. */
function exponent({ sizes, milliseconds }: (typeof results)[number]): number {
  const [n = 1, most = 1] = sizes.slice(-2);
  const [t = 1, longest = 1] = milliseconds.slice(-2);
  return Math.log(longest / t) / Math.log(most / n);
}

const shown = (ms: number) => (ms < 10 ? ms.toFixed(1) : ms.toFixed(0));
const rows = results.map((result) => {
  const { name, sizes, milliseconds } = result;
  const times = milliseconds.map((ms, at) => `${sizes[at]}: ${shown(ms)}`).join(", ");
  const ratio = (milliseconds.at(-1) ?? 1) / (milliseconds.at(-2) ?? 1);
  const growth = name.endsWith("oneOf")
    ? `× ${ratio.toFixed(1)} a level`
    : `n^${exponent(result).toFixed(2)}`;
  return `| ${name} | ${times} | ${growth} |`;
});
console.log(`${machine}\n\n| What | ms by size | Growth at the end |\n| --- | --- | ---: |`);
console.log(rows.join("\n"));
await writeFile(
  join(folder, "growth.json"),
  `${JSON.stringify({ machine, results }, undefined, 2)}\n`,
);
