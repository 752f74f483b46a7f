// Open Digital Planning payloads become Localo values and are sent in: node odp.mjs <base URL> <folder>
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  Application,
  ApplicationSubmission,
  applicationFromOdp,
  bearer,
  createPlanningClient,
  submissionFromOdp,
} from "@localo/planning";

const [, , baseUrl, folder] = process.argv;
const { authority, keys } = await (await fetch(`${baseUrl}/index.json`)).json();
const holderOf = (scope) => {
  const { key } = keys.find(({ scopes }) => scopes.includes(scope));
  return createPlanningClient({ baseUrl, auth: bearer(key) });
};
const [applicant, backOffice] = [holderOf("planning:write"), holderOf("planning:supplier")];

const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
assert.equal(files.length, 5);
for (const [number, file] of files.entries()) {
  const payload = JSON.parse(await readFile(join(folder, file), "utf8"));
  // One of them is as an applicant sends it, and has not been submitted yet.
  const before = file.startsWith("application-");
  // The made-up council takes them for its own.
  const { value, unplaced } = (before ? submissionFromOdp : applicationFromOdp)(payload, {
    authority,
  });
  assert.ok(value !== undefined, `${file}: ${JSON.stringify(unplaced)}`);
  assert.ok((before ? ApplicationSubmission : Application).is(value), file);
  const what = before
    ? `a submission of ${value.types.join(", ")}`
    : `${value.reference}, ${value.stage}, ${value.status}`;
  console.log(`${file}: ${what}; ${unplaced.length} members are accounted for elsewhere`);
  await (before ? apply(value) : publish(value, number));
}

/** Its site is in another county, which the council says; so it is moved to the borough. */
async function apply(value) {
  const elsewhere = await applicant.safe.submitApplication({ body: value });
  assert.ok(elsewhere.kind === "problem" && elsewhere.code === "outside-area");
  const [{ address }] = value.sites;
  const sites = [{ address, coordinates: { latitude: 51.2679, longitude: -0.5502 } }];
  const submission = await applicant.submitApplication({ body: { ...value, sites } });
  assert.equal(submission.type, "application");
  console.log(
    `  sent in as it is: 422 ${elsewhere.code}; with a site in the borough: taken, ${submission.status}`,
  );
}

/** What the register works out by itself is not sent to it. */
async function publish(value, number) {
  const { id: _, phase: __, comments: ___, latestDecision: ____, ...row } = value;
  const updatedAt = new Date(Date.UTC(2026, 10, 23, 9, number)).toISOString();
  const body = { authority, rows: [{ ...row, updatedAt }] };
  const { rows } = await backOffice.publishApplications({ body });
  assert.ok(["created", "updated"].includes(rows[0]?.outcome), JSON.stringify(rows));
  const { id } = rows[0];
  const shown = await applicant.getApplication({ id });
  assert.deepEqual([shown.stage, shown.status], [value.stage, value.status]);
  assert.deepEqual(shown.latestDecision, value.latestDecision);
  console.log(`  on the register: ${rows[0].outcome}`);
}
