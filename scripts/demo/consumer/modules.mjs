// The packages as ECMAScript modules, one entry after another.
import assert from "node:assert/strict";
import { normaliseUprn } from "@localo/core";
import { createWasteClient, MissedCollectionReport, ProblemError } from "@localo/waste";
import { toCalendar } from "@localo/waste/calendar";
import { missedCollectionReportExamples } from "@localo/waste/examples";
import { streamLabels } from "@localo/waste/labels";
import { createWasteHandler } from "@localo/waste/server";

assert.equal(normaliseUprn("000000199356"), "199356");
assert.equal(typeof createWasteClient({ baseUrl: "http://localhost" }).listCollections, "function");
assert.equal(typeof createWasteHandler, "function");
assert.ok(MissedCollectionReport.is(missedCollectionReportExamples.minimal));
assert.ok(streamLabels.food.label.en);
assert.match(toCalendar([]), /^BEGIN:VCALENDAR/);
assert.equal(ProblemError.prototype instanceof Error, true);
