import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readBinFeed } from "./read-bin-feed.js";
import { UsageError } from "./usage-error.js";

let file = "";
beforeAll(() => {
  file = join(mkdtempSync(join(tmpdir(), "localo-feed-")), "bins.json");
});
afterAll(() => rmSync(join(file, ".."), { recursive: true, force: true }));

/** What people are told of a feed. */
function warnings(feed: unknown): string[] {
  writeFileSync(file, JSON.stringify(feed));
  const told: string[] = [];
  expect(readBinFeed(file, "990000000001", (text) => told.push(text))).toEqual(feed);
  return told;
}

const good = { type: "Food waste", collectionDate: "30/11/2026" };
const bad = { type: "Clinical waste", collectionDate: "Monday" };

it("says nothing of a feed that it can take", () => {
  expect(warnings({ bins: [good] })).toEqual([]);
});

it("names the rows that it cannot, and nothing that is in them", () => {
  expect(warnings({ bins: [good, bad, good] })).toEqual([
    [
      `warning: 2 of 3 rows of ${file} could not be placed.`,
      '  bins[1]: "collectionDate" must be a day such as 27/03/2026',
      "  bins[2]: An earlier row has the same label and day",
    ].join("\n"),
  ]);
  const [many = ""] = warnings({ bins: Array.from({ length: 25 }, () => bad) });
  expect(many.split("\n")).toHaveLength(12);
  expect(many).toContain("warning: 25 of 25 rows");
  expect(many).toContain("  and 15 more");
});

it("says so where there are none", () => {
  expect(warnings({ bins: [] })).toEqual([
    `warning: ${file} has no rows, so that its property has no collections.`,
  ]);
});

it.each([null, [], {}, "bins", { bins: "none" }, { Bins: [good] }])("refuses %j", (feed) => {
  writeFileSync(file, JSON.stringify(feed));
  const read = () => readBinFeed(file, "990000000001", () => undefined);
  expect(read).toThrow(UsageError);
  expect(read).toThrow(`${file} is no feed: A feed is an object with a list of "bins".`);
});
