// Open Digital Planning payloads become Localo values: node odp.mjs <folder>
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  Application,
  ApplicationSubmission,
  applicationFromOdp,
  submissionFromOdp,
} from "@localo/planning";

const [, , folder] = process.argv;
const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
assert.equal(files.length, 5);
for (const file of files) {
  const payload = JSON.parse(await readFile(join(folder, file), "utf8"));
  // One of them is as an applicant sends it, and has not been submitted yet.
  const before = file.startsWith("application-");
  const read = before ? submissionFromOdp : applicationFromOdp;
  const { value, unplaced } = read(payload);
  assert.ok(value !== undefined, `${file}: ${JSON.stringify(unplaced)}`);
  assert.ok((before ? ApplicationSubmission : Application).is(value), file);
  const what = before
    ? `a submission of ${value.types.join(", ")}`
    : `${value.reference}, ${value.stage}, ${value.status}`;
  console.log(`${file}: ${what}; ${unplaced.length} members are accounted for elsewhere`);
}
