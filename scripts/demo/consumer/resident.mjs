// A program of a council's website, as a consumer writes it. The demo runs it against a sandbox, one
// errand at a time: node resident.mjs <errand> <base URL> [<more>]. What it prints is what the demo shows.
import assert from "node:assert/strict";
import { bearer, createWasteClient, MissedCollectionReport, ProblemError } from "@localo/waste";

const [, , errand, baseUrl, more] = process.argv;
const { keys, reportable, contaminated } = await (await fetch(`${baseUrl}/index.json`)).json();
const key = keys.find(
  ({ scopes }) => scopes.includes("waste:write") && scopes.includes("waste:read"),
).key;
const waste = createWasteClient({ baseUrl, auth: bearer(key) });

const idempotencyKey = "the-report-before-the-crash";
const contact = { email: "maeve.quigley@example.com" };
const bodyOf = ({ uprn, collectionId }) => ({ uprn, collection: { collectionId }, contact });

const errands = {
  async list() {
    const { items } = await waste.listCollections({ uprn: reportable.uprn });
    assert.ok(items.length > 0, "no collections");
    const next = items.filter(({ state }) => state === "scheduled").slice(0, 4);
    assert.ok(next.length > 0, "no collection ahead");
    console.log(`${items.length} collections. The next:`);
    for (const { date, serviceId } of next) console.log(`${date} ${serviceId}`);
  },

  /** Looks first whether it would be taken, as a form does. */
  async report() {
    const { items } = await waste.listEligibility({
      uprn: reportable.uprn,
      type: "missed-collection",
    });
    assert.ok(
      items.some(({ eligibility }) => eligibility.eligible),
      "nothing can be reported",
    );
    const submission = await waste.reportMissedCollection({ body: bodyOf(reportable) });
    assert.equal((await waste.getSubmission({ id: submission.id })).id, submission.id);
    console.log(`Taken as ${submission.id}, ${submission.status}`);
    const again = await waste.safe.reportMissedCollection({ body: bodyOf(reportable) });
    assert.ok(again.kind === "problem" && again.status === 409, JSON.stringify(again));
    assert.equal(again.code, "already-reported");
    console.log(`A second report of it: ${again.code}. ${again.error.problem.detail ?? ""}`);
  },

  async refused() {
    const { items } = await waste.listEligibility({
      uprn: contaminated.uprn,
      type: "missed-collection",
    });
    const before = items.find(({ eligibility }) => eligibility.reason === "event-recorded");
    assert.ok(before !== undefined, "eligibility does not say that an event was recorded");
    console.log(`Before the form: ${before.eligibility.message?.en ?? before.eligibility.reason}`);
    const result = await waste.safe.reportMissedCollection({ body: bodyOf(contaminated) });
    assert.ok(result.kind === "problem" && result.status === 422, JSON.stringify(result));
    assert.equal(result.code, "ineligible");
    assert.equal(result.error.errors[0]?.code, "event-recorded");
    console.log(`When it is sent all the same: 422 ${result.code}, event-recorded`);
    console.log(result.error.problem.detail);
  },

  /** What a phone subscribes to: its address is the only key that a calendar app has. */
  async calendar() {
    const uprn = await householdWithClinicalWaste();
    const { id, url } = await waste.createCalendarLink({ body: { uprn } });
    const own = await (await fetch(url)).text();
    const anyone = await waste.getCollectionsCalendar({ uprn });
    const says = (text, what) => text.split(what).length - 1;
    const clinical = says(own, "DESCRIPTION:Clinical waste");
    assert.ok(clinical > 0, "no clinical collection");
    assert.equal(says(own, /SUMMARY:.*linical/), 0);
    assert.equal(says(anyone, /linical/), 0);
    const [all, household] = [says(own, "BEGIN:VEVENT"), says(anyone, "BEGIN:VEVENT")];
    console.log(`${household} collections for anyone; ${all} with the token, ${clinical} clinical`);
    await waste.deleteCalendarLink({ id });
    assert.equal((await fetch(url)).status, 404);
    console.log("Revoked: 404");
  },

  /** The same mistake seen by the validator in the browser and by the server. */
  async misspelt() {
    const { contact: _, ...rest } = bodyOf(reportable);
    const body = { ...rest, contact: { emial: "maeve.quigley@example.com" } };
    const checked = MissedCollectionReport.safeParse(body);
    const issue = checked.issues?.find(({ pointer }) => pointer === "/contact/emial");
    assert.equal(issue?.code, "unknown-property");
    assert.equal(issue.suggestion, "email");
    console.log(`Validator: ${issue.pointer}: ${issue.message}`);
    const error = await waste.reportMissedCollection({ body }).catch((thrown) => thrown);
    assert.ok(error instanceof ProblemError, String(error));
    assert.equal(error.status, 422);
    const mistake = error.errors.find(({ pointer }) => pointer === "#/contact/emial");
    assert.equal(mistake?.suggestion, "email");
    console.log(`Server: 422 ${error.code}, ${mistake.pointer}: ${mistake.detail}`);
  },

  /** The sandbox is gone in the moment in which the answer is there. */
  async "report-and-kill"() {
    const body = await anotherReport();
    const submission = await waste.reportMissedCollection({ body }, { idempotencyKey });
    process.kill(Number(more), "SIGKILL");
    console.log(JSON.stringify({ body, submission }));
  },

  async "find-after-kill"() {
    const { body, submission } = JSON.parse(more);
    assert.deepEqual(await waste.getSubmission({ id: submission.id }), submission);
    console.log(`${submission.id} is there, ${submission.status}`);
    const again = await waste.reportMissedCollection({ body }, { idempotencyKey });
    assert.deepEqual(again, submission);
    console.log("The same request with the same key: the same answer, and no second report");
    const changed = { ...body, notes: "Another one" };
    const other = await waste.safe.reportMissedCollection({ body: changed }, { idempotencyKey });
    assert.ok(other.kind === "problem" && other.status === 422, JSON.stringify(other));
    assert.equal(other.code, "idempotency-key-reused");
    console.log(`Another request with that key: 422 ${other.code}`);
  },

  /** Two people want the last place of a day at the same time. */
  async "last-slot"() {
    const [first, second, ...others] = await households();
    const date = (await quote(first)).availableDates.at(-1);
    const hold = (quoteId) => waste.safe.holdBulkySlot({ body: { quoteId, date } });
    // All but one of a day's four places.
    for (const other of others.slice(0, 3)) assert.ok((await hold((await quote(other)).id)).ok);
    const quotes = [await quote(first), await quote(second)];
    const both = await Promise.all(quotes.map(({ id }) => hold(id)));
    const lost = both.find(({ ok }) => !ok);
    assert.equal(both.filter(({ ok }) => ok).length, 1, "not one of the two got it");
    assert.ok(lost.kind === "problem" && lost.status === 409, JSON.stringify(lost));
    assert.equal(lost.code, "slot-taken");
    console.log(`${date}: one of two got it, and the other 409 ${lost.code}`);
    console.log(lost.error.problem.detail);
  },

  /** A payer opens the payment page and is in no hurry. */
  async "book-and-wait"() {
    const { id: quoteId, availableDates } = await quote();
    const slot = await waste.holdBulkySlot({ body: { quoteId, date: availableDates[0] } });
    const form = { slotId: slot.id, collectionPoint: "By the gate", contact };
    const booking = await waste.bookBulkyCollection({ body: form });
    assert.equal(booking.status, "awaiting-payment");
    const returnUrl = "https://www.example.gov.uk/bulky/done";
    const payment = await waste.createPayment({ body: { submissionId: booking.id, returnUrl } });
    assert.equal((await fetch(payment.nextUrl)).status, 200);
    console.log(JSON.stringify({ booking, payment }));
  },

  /** Others have the day by now. */
  async "pay-late"() {
    const { booking, payment } = JSON.parse(more);
    let others = 0;
    for (const uprn of await households()) {
      const body = { quoteId: (await quote(uprn)).id, date: booking.date };
      if ((await waste.safe.holdBulkySlot({ body })).ok) others += 1;
    }
    console.log(
      `${booking.date} was held until ${booking.payUntilAt}; ${others} others hold it now`,
    );
    const page = await (await fetch(payment.nextUrl)).text();
    const token = /name="token" value="([^"]+)"/.exec(page)[1];
    const paid = await fetch(payment.nextUrl, {
      method: "POST",
      body: new URLSearchParams({ token, choice: "pay" }),
      redirect: "manual",
    });
    assert.equal(paid.status, 303);
    assert.equal((await waste.getPayment({ id: payment.id })).status, "paid");
    const moved = await waste.getBulkyBooking({ id: booking.id });
    assert.equal(moved.status, "scheduled");
    assert.equal(moved.originalDate, booking.date);
    assert.equal(moved.changeReason, "slot-expired");
    assert.ok(moved.date > booking.date, moved.date);
    console.log(moved.message.en);
  },
};

/** What it costs to have a sofa collected, and when. */
function quote(uprn = reportable.uprn) {
  const lines = [{ code: "sofa", quantity: 1 }];
  return waste.quoteBulkyCollection({ body: { uprn, lines } });
}

/** Neighbours, as many as want a day of which there are four places: a household holds one at a time. */
async function households() {
  const { address } = await waste.getProperty({ uprn: reportable.uprn });
  const { items } = await waste.searchProperties({ postcode: address.postcode });
  const found = [];
  for (const { uprn } of items) {
    const lines = [{ code: "sofa", quantity: 1 }];
    const quoted = await waste.safe.quoteBulkyCollection({ body: { uprn, lines } });
    if (uprn !== reportable.uprn && quoted.ok) found.push(uprn);
  }
  return found.slice(0, 6);
}

async function householdWithClinicalWaste() {
  const { address } = await waste.getProperty({ uprn: reportable.uprn });
  for await (const { uprn } of waste.pages.searchProperties({ postcode: address.postcode })) {
    const { items } = await waste.listPropertyServices({ uprn });
    if (items.some(({ streams }) => streams.includes("clinical"))) return uprn;
  }
  throw new Error("no neighbour has clinical waste");
}

/** A report that can be made now, of a neighbour. */
async function anotherReport() {
  const { address } = await waste.getProperty({ uprn: reportable.uprn });
  for await (const { uprn } of waste.pages.searchProperties({ postcode: address.postcode })) {
    const { items } = await waste.listPropertyServices({ uprn });
    const service = items.find(({ last, missedReport }) => last && missedReport.eligible);
    if (service) return { uprn, collection: { collectionId: service.last.id }, contact };
  }
  throw new Error("no neighbour has anything to report");
}

await errands[errand]();
