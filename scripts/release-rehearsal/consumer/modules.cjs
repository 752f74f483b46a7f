// A consumer's CommonJS module: every entry of the package loads and is of one version.
const assert = require("node:assert/strict");
const { normaliseUprn } = require("@localo/core");
const { createWasteClient, MissedCollectionReport } = require("@localo/waste");
const { toCalendar } = require("@localo/waste/calendar");
const { missedCollectionReportExamples } = require("@localo/waste/examples");
const { streamLabels } = require("@localo/waste/labels");
const openapi = require("@localo/waste/openapi.json");
const { version } = require("@localo/waste/package.json");
const { createWasteHandler } = require("@localo/waste/server");

assert.equal(version, process.argv[2]);
assert.equal(openapi.info.version, version);
assert.equal(normaliseUprn("000000199356"), "199356");
assert.equal(typeof createWasteClient({ baseUrl: "http://localhost" }).listCollections, "function");
assert.equal(typeof createWasteHandler, "function");
assert.ok(MissedCollectionReport.is(missedCollectionReportExamples.minimal));
assert.ok(streamLabels.food.label.en);
assert.match(toCalendar([]), /^BEGIN:VCALENDAR/);
