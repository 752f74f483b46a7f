import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KnownStream } from "../generated/index.js";
import { streamLabels } from "../generated/labels.js";
import { sharedData } from "../test/shared-data.js";
import { PRIVATE, streamsOfLabel } from "./streams-of-label.js";

/** What people would say that the labels of councils mean, read one by one. */
const EXPECTED: readonly (readonly [readonly KnownStream[], readonly string[]])[] = [
  [
    // Nothing but a colour, a container, a week or "bins".
    ["other"],
    [
      "All bins",
      "Ash bin",
      "Black",
      "Black Bin",
      "Black bin",
      "BlackBin",
      "Blue",
      "Blue Bin",
      "Blue bin",
      "Blue box",
      "Brown",
      "Brown Bin",
      "Brown bin",
      "Burgundy Bin",
      "Burgundy Bin & Green Bin",
      "Green Bin",
      "Green Week",
      "Green Wheelie Bin",
      "Green-lidded Bin",
      "Green/Grey Bin",
      "GreenBin",
      "Grey Bin",
      "Grey bin",
      "Missed bin",
      "My bins",
      "No bins",
      "Normal collection",
      "Pink Week",
      "Pink collection",
      "Purple Bin",
      // Whose waste it is, and not what it is.
      "Trade Waste",
      "Unknown Bin",
    ],
  ],
  [
    ["residual"],
    [
      "Black General Waste Bin",
      "Black Refuse",
      "Black/Grey Rubbish Bin",
      "Brown Domestic Bin",
      "Domestic",
      "Domestic Waste",
      "General Rubbish / Wheelie bin",
      "General Waste",
      "General Waste (Black Bin)",
      "General waste",
      "Green Bin (General Waste)",
      "Green general waste bin",
      "Household Waste",
      "Household Waste (Grey)",
      "Household Waste Bin",
      "Next refuse",
      "Non Recyclable Waste",
      "Non-Recyclable Waste",
      "Non-Recyclable Waste (Grey Bin)",
      "Non-recyclable waste",
      "Refuse Bin",
      "RefuseBin",
      "Residual Waste (Black Bin)",
      "Rubbish Bin",
      "Rubbish bin",
      "Trade Refuse",
      "refuse",
    ],
  ],
  [
    ["mixed-recycling"],
    [
      // "Bins" may stand for rubbish here, and does not say so.
      "Bins and Recycling",
      "BinsRecycling",
      "Blue Bin (Recycling)",
      "Blue Box and Recycling Sack",
      "Blue Recycling",
      "Blue Recycling Bin",
      "Blue recycling bin",
      "Green Recycling",
      "Green Recycling Bin",
      "Mixed Recycling",
      "Mixed recycling",
      "Next recycling",
      "RecycleBin",
      "Recycling",
      "Recycling Bin",
      "Recycling Waste",
      "Recycling bin",
      "Trade Recycling",
      "recycling",
    ],
  ],
  [
    ["food"],
    [
      "Black food waste bin",
      "Food Bin",
      "Food Caddy",
      "Food Waste",
      "Food Waste (Brown)",
      "Food Waste Bin",
      "Food Waste Caddy",
      "Food waste",
      "Food waste bin",
      "Green Food Waste Caddy",
    ],
  ],
  [
    ["garden"],
    [
      "Brown Bin (Garden Waste)",
      "Brown Garden Waste",
      "Brown Garden Waste Bin",
      "Brown garden waste bin",
      "Garden",
      "Garden Bin",
      "Garden Waste",
      "Garden Waste (Green Bin)",
      "Garden Waste (Green)",
      "Garden Waste (Subscription Only)",
      "Garden Waste Bin",
      "Garden waste",
      "Garden waste bin",
      "GardenBin",
    ],
  ],
  // The 2016 standards' "household organics" are food and garden waste.
  [["food-garden"], ["Organic waste"]],
  [["bulky"], ["Bulky waste"]],
  [["glass"], ["Glass Box", "Glass collection"]],
  [["paper-card"], ["Paper Waste"]],
  [
    ["food-garden", "mixed-recycling"],
    ["Organic Food & Garden Waste / Mixed Recycling (Blue Bin)"],
  ],
  [["mixed-recycling", "garden"], ["Recycling & Garden waste"]],
  [["mixed-recycling", "food"], ["Recycling and Food Waste"]],
  [["residual", "mixed-recycling"], ["Rubbish and recycling"]],
];

const byLabel = new Map(
  EXPECTED.flatMap(([streams, labels]) => labels.map((label) => [label, streams] as const)),
);

describe("the streams that a label names", () => {
  it.each([...byLabel])("%s", (label, streams) => {
    expect(streamsOfLabel(label)).toEqual(streams);
  });

  const file = join(sharedData, "waste-today/bin-labels.txt");
  it.skipIf(!existsSync(file))(
    "has an expectation for each label in use (skipped without the shared data)",
    () => {
      const labels = readFileSync(file, "utf8").split("\n").filter(Boolean);
      expect(labels).toHaveLength(111);
      expect([...byLabel.keys()].sort()).toEqual(labels.sort());
    },
  );

  it.each<[string, KnownStream[]]>([
    ["BLACK 240L", ["other"]],
    ["GLASS BAG", ["glass"]],
    ["Batteries", ["batteries"]],
    ["", ["other"]],
    ["♻️", ["other"]],
    ["Caddy", ["other"]],
    ["Green Waste", ["other"]],
    ["Food and Garden Waste", ["food-garden"]],
    ["Garden waste, food waste and rubbish", ["food-garden", "residual"]],
    ["Rubbish, food and garden", ["residual", "food-garden"]],
    ["Paper and Card Recycling", ["paper-card"]],
    ["Recycling (paper & card)", ["paper-card"]],
    ["Mixed recycling (plastic, cans, glass)", ["mixed-recycling"]],
    ["Dry Mixed Recycling", ["mixed-recycling"]],
    ["Dry recycling", ["dry-recycling"]],
    ["Household Recycling", ["mixed-recycling"]],
    ["Recycling (household)", ["mixed-recycling"]],
    ["Recycling (domestic)", ["mixed-recycling"]],
    ["Recycling (no glass)", ["mixed-recycling"]],
    ["Recycling excluding glass", ["mixed-recycling"]],
    ["Rubbish (cannot be recycled)", ["residual"]],
    ["Items that can not be recycled", ["residual"]],
    ["Refuse Recycling", ["residual", "mixed-recycling"]],
    ["Plastic, cans & cartons", ["plastic-metal-cartons"]],
    ["Glass, cans and plastics", ["glass", "plastic-metal-cartons"]],
    ["Soft plastics", ["plastic-film"]],
    ["Clothes and small appliances", ["textiles", "small-electricals"]],
    ["Clinical Waste", ["clinical"]],
    ["Sharps box", ["sharps"]],
    ["Nappies (AHP)", ["absorbent-hygiene"]],
    ["Offensive waste", ["clinical"]],
    ["Dialysis waste", ["clinical"]],
    ["Health care waste", ["clinical"]],
    ["Infectious Waste (orange bag)", ["clinical"]],
    ["Gwastraff meddygol", ["clinical"]],
    ["Cewynnau", ["absorbent-hygiene"]],
    ["Casgliad cewynnau a chlytiau", ["absorbent-hygiene"]],
    ["Gwastraff hylendid", ["absorbent-hygiene"]],
    ["Continence pads", ["absorbent-hygiene"]],
    ["Offer miniog", ["sharps"]],
    ["Syringes", ["sharps"]],
    // What says something of the people there is never lost, wherever it stands.
    ["Refuse (nappies)", ["residual", "absorbent-hygiene"]],
    ["Mixed recycling (clinical)", ["mixed-recycling", "clinical"]],
    ["Food waste (no nappies)", ["food"]],
    ["Gwastraff na ellir ei ailgylchu", ["residual"]],
    ["Ailgylchu a gwastraff bwyd", ["mixed-recycling", "food"]],
    ["Gwastraff bwyd a gardd", ["food-garden"]],
    ["constructor", ["other"]],
  ])("%j", (label, streams) => {
    expect(streamsOfLabel(label)).toEqual(streams);
  });

  it.each(["Black", "Blue", "Brown", "Green", "Grey", "Burgundy", "Purple", "Pink"])(
    "never follow from a colour: %s",
    (colour) => {
      for (const [label, streams] of byLabel) {
        expect(streamsOfLabel(`${colour} ${label}`)).toEqual(streams);
        expect(streamsOfLabel(`${label} (${colour})`)).toEqual(streams);
      }
    },
  );

  it("know the streams that are of a special category", () => {
    const special = Object.entries(streamLabels).flatMap(([code, label]) =>
      "sensitivity" in label && label.sensitivity === "special-category" ? [code] : [],
    );
    expect([...PRIVATE].sort()).toEqual(special.sort());
  });

  it("are known codes, each once, for any text", () => {
    const words = fc.constantFrom(...[...byLabel.keys()].flatMap((label) => label.split(" ")), "(");
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.array(words, { maxLength: 20 }).map((list) => list.join(" ")),
    );
    fc.assert(
      fc.property(text, (label) => {
        const streams = streamsOfLabel(label);
        expect(streams.length).toBeGreaterThan(0);
        expect(new Set(streams).size).toBe(streams.length);
        for (const stream of streams) expect(streamLabels).toHaveProperty(stream);
        if (streams.includes("food-garden")) {
          expect(streams).not.toContain("food");
          expect(streams).not.toContain("garden");
        }
      }),
    );
  });

  it("take time in step with the label's length", () => {
    for (const part of ["(", "no ", "non recyclable ", "recycl", "a ", " ", "mixed "]) {
      const started = performance.now();
      streamsOfLabel(part.repeat(100_000));
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });
});
