// A consumer's ECMAScript module: every entry of the package loads and is of one version.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { normaliseUprn } from "@localo/core";
import { createWasteClient, MissedCollectionReport } from "@localo/waste";
import { toCalendar } from "@localo/waste/calendar";
import { missedCollectionReportExamples } from "@localo/waste/examples";
import { streamLabels } from "@localo/waste/labels";
import { createWasteHandler } from "@localo/waste/server";

const require = createRequire(import.meta.url);
const { version } = require("@localo/waste/package.json");
assert.equal(version, process.argv[2]);
assert.equal(require("@localo/waste/openapi.json").info.version, version);
assert.equal(normaliseUprn("000000199356"), "199356");
assert.equal(typeof createWasteClient({ baseUrl: "http://localhost" }).listCollections, "function");
assert.equal(typeof createWasteHandler, "function");
assert.ok(MissedCollectionReport.is(missedCollectionReportExamples.minimal));
assert.ok(streamLabels.food.label.en);
assert.match(toCalendar([]), /^BEGIN:VCALENDAR/);
