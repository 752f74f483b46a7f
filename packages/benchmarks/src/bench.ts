import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { holds, measuresOf } from "./bar.js";
import { measureAll } from "./measure.js";
import { folder } from "./places.js";
import { report } from "./report.js";

// npm run bench [-- --check]: measures, prints the table and writes results.json. With --check it ends
// with 1 where the bar is broken.

const results = await measureAll((what) => process.stderr.write(`Measuring ${what} …\n`));
const measures = measuresOf(results);
await writeFile(
  join(folder, "results.json"),
  `${JSON.stringify({ measures, ...results }, null, 2)}\n`,
);
console.log(report(results));
const broken = measures.filter((measure) => !holds(measure));
if (process.argv.includes("--check") && broken.length > 0) {
  console.error(`\nThe bar is broken: ${broken.map(({ name }) => name).join("; ")}.`);
  process.exitCode = 1;
}
