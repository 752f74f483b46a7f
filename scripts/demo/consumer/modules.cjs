// The packages as CommonJS, one entry after another.
const assert = require("node:assert/strict");
const { normaliseUprn } = require("@localo/core");
const { createWasteClient, MissedCollectionReport, ProblemError } = require("@localo/waste");
const { toCalendar } = require("@localo/waste/calendar");
const { missedCollectionReportExamples } = require("@localo/waste/examples");
const { streamLabels } = require("@localo/waste/labels");
const { createWasteHandler } = require("@localo/waste/server");
const openapi = require("@localo/waste/openapi.json");

assert.equal(normaliseUprn("000000199356"), "199356");
assert.equal(typeof createWasteClient({ baseUrl: "http://localhost" }).listCollections, "function");
assert.equal(typeof createWasteHandler, "function");
assert.ok(MissedCollectionReport.is(missedCollectionReportExamples.minimal));
assert.ok(streamLabels.food.label.en);
assert.match(toCalendar([]), /^BEGIN:VCALENDAR/);
assert.equal(ProblemError.prototype instanceof Error, true);
assert.match(openapi.openapi, /^3\.1\./);
