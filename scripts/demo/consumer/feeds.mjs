// Real feeds and real UPRNs, as bin-day scrapers have them, as Localo values and calendars:
// node feeds.mjs <folder of waste-today>
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AuthorityRef, normaliseUprn, Uprn } from "@localo/core";
import { Collection, collectionsFromBinFeed } from "@localo/waste";
import { toCalendar } from "@localo/waste/calendar";

const folder = process.argv[2];
const read = (name) => readFileSync(join(folder, name), "utf8");

const feeds = readdirSync(folder)
  .filter((name) => /^bin-feed-.*\.json$/.test(name))
  .map((name) => JSON.parse(read(name)));
// Every label that councils use, as a feed of one bin each.
const labels = read("bin-labels.txt")
  .split(/\r?\n/)
  .filter((label) => label.trim() !== "");
feeds.push({ bins: labels.map((type) => ({ type, collectionDate: "18/04/2025" })) });

const properties = read("councils-and-uprns.csv")
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map(cells)
  .filter(([, , uprn]) => uprn !== "");
let padded = 0;
let collections = 0;
for (const [council, gss, spelling] of properties) {
  const uprn = normaliseUprn(spelling);
  assert.ok(Uprn.is(uprn), `${council}: a UPRN of ${spelling.length} digits cannot be read`);
  if (uprn !== spelling) padded += 1;
  const authority = AuthorityRef.parse(
    gss === ""
      ? { scheme: "uk-bin-collection-data", code: council.replaceAll(/\W+/g, "-"), name: council }
      : { scheme: "gss", code: gss, name: council },
  );
  for (const feed of feeds) {
    const { value, unplaced } = collectionsFromBinFeed(feed, { uprn: spelling, authority });
    assert.deepEqual(unplaced, []);
    assert.equal(value.length, feed.bins.length);
    for (const collection of value) Collection.parse(collection);
    collections += value.length;
    const calendar = toCalendar(value);
    assert.equal(calendar.match(/BEGIN:VEVENT/g)?.length, value.length);
    assert.ok(!calendar.includes(uprn), "a calendar must not show a UPRN");
  }
}
console.log(`${properties.length} real UPRNs, ${padded} of them padded`);
console.log(
  `${feeds.length - 1} real feeds and ${labels.length} real labels, for each of the properties: ${collections} valid collections, none left out`,
);
console.log(`${properties.length * feeds.length} calendars, without a UPRN in them`);

/** The cells of a line of CSV; a quoted one may hold commas. */
function cells(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? "").replaceAll('""', '"').trim(),
  );
}
