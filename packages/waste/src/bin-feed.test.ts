import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectionsFromBinFeed } from "./bin-feed.js";
import { Collection } from "./generated/index.js";
import { sharedData } from "./test/shared-data.js";

const source = {
  uprn: "100061398752",
  authority: { scheme: "gss", code: "E07000223", name: "Adur" },
};
const row = (type: unknown, collectionDate: unknown) => ({ type, collectionDate });
const read = (...bins: unknown[]) => collectionsFromBinFeed({ bins }, source);

describe("collectionsFromBinFeed", () => {
  it("turns a row into a collection", () => {
    const { value, unplaced } = read(row("Food Waste (Brown)", "18/04/2025"));
    expect(unplaced).toEqual([]);
    expect(value).toEqual([
      {
        authority: source.authority,
        id: expect.stringMatching(/^food-waste-brown-2025-04-18-[0-9a-z]{11}$/),
        serviceId: "food-waste-brown",
        label: "Food Waste (Brown)",
        streams: ["food"],
        date: "2025-04-18",
        originalDate: "2025-04-18",
        revision: 0,
        precision: "day",
        state: "scheduled",
      },
    ]);
  });

  it("keeps a label that names several streams, or none, as one collection", () => {
    const { value } = read(
      row("Recycling and Food Waste", "18/04/2025"),
      row("BLACK 240L", "18/04/2025"),
    );
    expect(value.map(({ label, streams }) => [label, streams])).toEqual([
      ["Recycling and Food Waste", ["mixed-recycling", "food"]],
      ["BLACK 240L", ["other"]],
    ]);
  });

  describe("ids", () => {
    const id = (changes: Partial<typeof source> = {}, label = "Food", day = "18/04/2025") =>
      collectionsFromBinFeed({ bins: [row(label, day)] }, { ...source, ...changes }).value[0]?.id;

    it("are the same each time, however the UPRN is padded", () => {
      expect(id()).toBe(id());
      expect(id({ uprn: "000000199356" })).toBe(id({ uprn: "199356" }));
    });

    it("differ by council, property, label and day", () => {
      const ids = [
        id(),
        id({ uprn: "199356" }),
        id({ authority: { ...source.authority, code: "E07000224" } }),
        id({ authority: { ...source.authority, scheme: "planning-authority" } }),
        id({}, "food"),
        id({}, "Food", "25/04/2025"),
      ];
      expect(new Set(ids).size).toBe(ids.length);
    });

    it("do not show the UPRN", () => {
      expect(id()).not.toContain(source.uprn);
    });
  });

  it.each([
    ["not-a-row", null],
    ["not-a-row", "Food"],
    ["not-a-row", [row("Food", "18/04/2025")]],
    ["missing-label", {}],
    ["missing-label", row(" ", "18/04/2025")],
    ["missing-label", row(7, "18/04/2025")],
    ["long-label", row("x".repeat(201), "18/04/2025")],
    ["wrong-date", { type: "Food" }],
    ["wrong-date", row("Food", "31/02/2025")],
    ["wrong-date", row("Food", "Tomorrow")],
    ["wrong-date", row("Food", 20250418)],
    ["wrong-date", row("Food", null)],
  ])("leaves a row unplaced: %s, %j", (reason, bad) => {
    const { value, unplaced } = read(row("Glass", "18/04/2025"), bad, row("Food", "18/04/2025"));
    expect(value.map(({ label }) => label)).toEqual(["Glass", "Food"]);
    expect(unplaced).toEqual([{ index: 1, reason, message: expect.any(String) }]);
  });

  it("takes one of two equal rows", () => {
    const { value, unplaced } = read(row("Food", "18/04/2025"), row("Food ", "18/4/2025"));
    expect(value).toHaveLength(1);
    expect(unplaced).toMatchObject([{ index: 1, reason: "repeated-row" }]);
  });

  it.each([[null], [7], ["bins"], [[]], [{}], [{ bins: {} }], [{ bins: null }]])(
    "says that %j is no feed",
    (feed) => {
      const { value, unplaced } = collectionsFromBinFeed(feed, source);
      expect(value).toEqual([]);
      expect(unplaced).toEqual([{ reason: "not-a-feed", message: expect.any(String) }]);
    },
  );

  it("has no collections for an empty feed", () => {
    expect(read()).toEqual({ value: [], unplaced: [] });
  });

  it("reads 5,000 rows and says that there are more", () => {
    const rows = Array.from({ length: 6_000 }, (_, index) => row(`Bin ${index}`, "18/04/2025"));
    const { value, unplaced } = read(...rows);
    expect(value).toHaveLength(5_000);
    expect(unplaced).toMatchObject([{ index: 5_000, reason: "too-many-rows" }]);
  });

  describe("what cannot be read", () => {
    const broken = () => {
      throw new Error("broken");
    };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const getter = (name: string) =>
      Object.defineProperty(row("Food", "18/04/2025"), name, { get: broken, enumerable: true });
    const list = Proxy.revocable([], {});
    list.revoke();

    it.each([
      ["a revoked proxy", proxy],
      ["a getter that throws", Object.defineProperty({}, "bins", { get: broken })],
      ["a list that is revoked", { bins: list.proxy }],
      ["a list that throws", { bins: new Proxy([], { get: broken }) }],
    ])("is no feed: %s", (_, feed) => {
      const { value, unplaced } = collectionsFromBinFeed(feed, source);
      expect(value).toEqual([]);
      expect(unplaced).toMatchObject([{ reason: "not-a-feed" }]);
    });

    it.each([
      ["a revoked proxy", proxy],
      ["a label that throws", getter("type")],
      ["a day that throws", getter("collectionDate")],
    ])("is no row: %s", (_, bad) => {
      const { value, unplaced } = read(row("Glass", "18/04/2025"), bad, row("Food", "18/04/2025"));
      expect(value.map(({ label }) => label)).toEqual(["Glass", "Food"]);
      expect(unplaced).toMatchObject([{ index: 1, reason: "not-a-row" }]);
    });
  });

  it.each([
    undefined,
    null,
    {},
    [],
    "E07000223",
    { scheme: "gss" },
    { scheme: "gss", code: "" },
    { scheme: "gss", code: 7 },
  ])("refuses %j, which is no authority", (authority) => {
    const read = () => collectionsFromBinFeed({ bins: [] }, { ...source, authority } as never);
    expect(read).toThrow(TypeError);
    expect(read).toThrow('authority must be such as { scheme: "gss", code: "E07000223" }');
  });

  it("refuses what is no UPRN", () => {
    for (const uprn of ["", "12 High Street", "1234567890123", "0", undefined, null, 199356]) {
      const read = () => collectionsFromBinFeed({ bins: [] }, { ...source, uprn } as never);
      expect(read).toThrow(RangeError);
    }
  });

  it("never throws, and gives valid collections and an account of every row", () => {
    const day = fc.oneof(
      fc
        .date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10).split("-").reverse().join("/")),
      fc.jsonValue(),
    );
    const label = fc.oneof(fc.string({ unit: "grapheme", maxLength: 250 }), fc.jsonValue());
    const anyRow = fc.oneof(fc.record({ type: label, collectionDate: day }), fc.jsonValue());
    const feed = fc.oneof(fc.record({ bins: fc.array(anyRow) }), fc.jsonValue());
    fc.assert(
      fc.property(feed, (any) => {
        const { value, unplaced } = collectionsFromBinFeed(any, source);
        for (const collection of value) {
          expect(Collection.safeParse(collection)).toMatchObject({ success: true });
        }
        const bins = (any as { bins?: unknown } | null)?.bins;
        if (Array.isArray(bins)) expect(value.length + unplaced.length).toBe(bins.length);
      }),
    );
  });

  describe.skipIf(!existsSync(sharedData))("real data (skipped without the shared data)", () => {
    const file = (name: string) => readFileSync(join(sharedData, "waste-today", name), "utf8");

    it.each([
      ["bin-feed-1.json", [["residual"], ["batteries"]]],
      ["bin-feed-2.json", [["other"], ["glass"]]],
    ])("places every row of %s", (name, streams) => {
      const { value, unplaced } = collectionsFromBinFeed(JSON.parse(file(name)), source);
      expect(unplaced).toEqual([]);
      expect(value.map((collection) => collection.streams)).toEqual(streams);
    });

    it("gives valid collections for every label and every UPRN", () => {
      const bins = file("bin-labels.txt")
        .split("\n")
        .filter(Boolean)
        .map((label) => row(label, "18/04/2025"));
      const councils = file("councils-and-uprns.csv")
        .trim()
        .split("\n")
        .slice(1)
        // A name may hold commas; the three columns after it do not.
        .map((line) => /^(.*),([^,]*),([^,]*),[^,]*$/.exec(line)?.slice(1) ?? []);
      const known = councils.filter(([, , uprn]) => uprn);
      expect(known).toHaveLength(232);
      const ids = new Set<string>();
      for (const [name = "", gss, uprn = ""] of known) {
        const code = gss || "E07000999";
        const authority = { scheme: "gss", code, name: name.replaceAll('"', "") };
        const { value, unplaced } = collectionsFromBinFeed({ bins }, { uprn, authority });
        expect(unplaced).toEqual([]);
        for (const collection of value) {
          if (!Collection.is(collection)) throw new Error(JSON.stringify(collection));
          ids.add(collection.id);
        }
      }
      expect(ids.size).toBe(known.length * 111);
    });
  });
});
