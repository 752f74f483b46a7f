// A page of the planning register, as a consumer writes it: node planning.mjs <base URL>
import assert from "node:assert/strict";
import { createPlanningClient } from "@localo/planning";

const [, , baseUrl] = process.argv;
const planning = createPlanningClient({ baseUrl });

const { items } = await planning.searchApplications({ q: "loft", status: "undetermined" });
const open = items.find(({ comments }) => comments.open);
assert.ok(open !== undefined, "no application takes comments");
const body = {
  name: { kind: "full", fullName: "Imogen Vale" },
  address: { line1: "14 Mill Lane", town: "Ambleford", postcode: "AM1 1AA" },
  email: "imogen.vale@example.com",
  sentiment: "objection",
  topics: ["privacy"],
  comment: "The dormer would look into our bedroom.",
  acknowledgement: {
    noticeUrl: "https://www.ambleford.example/privacy/planning",
    noticeVersion: "2026-04",
    acknowledgedAt: new Date().toISOString(),
  },
};
const taken = await planning.submitComment({ id: open.id, body });
assert.equal(taken.status, "submitted");
assert.doesNotMatch(JSON.stringify(taken), /Imogen|Mill Lane|bedroom/);
const shown = await planning.listComments({ id: open.id });
assert.doesNotMatch(JSON.stringify(shown), /Imogen|Mill Lane|our bedroom/);
console.log(`${open.reference}, open until ${open.comments.closesDate}: taken as ${taken.id}`);
console.log("Nothing of it is on the register before it is redacted");

const late = await planning.safe.submitComment({ id: "app-over", body });
assert.ok(late.kind === "problem" && late.status === 409, JSON.stringify(late));
assert.equal(late.code, "comments-closed");
console.log(`A day too late: 409 ${late.code}. ${late.error.problem.detail}`);
