import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import schema from "../../../schemas/core/uprn.schema.json" with { type: "json" };
import { normaliseUprn } from "./normalise-uprn.js";

const canonical = new RegExp(schema.pattern, "u");
const uprns = fc.bigInt({ min: 1n, max: 999_999_999_999n }).map(String);

describe("normaliseUprn", () => {
  it.each([
    ["100061398752", "100061398752"],
    ["000000199356", "199356"],
    ["0000000100061398752", "100061398752"],
    [" 1000 6139 8752 ", "100061398752"],
    ["1000-6139-8752", "100061398752"],
    ["100061398752.0", "100061398752"],
    ["\u200B100061398752\uFEFF", "100061398752"],
    ["１００", "100"],
    ["1", "1"],
  ])("reads %j as %s", (text, expected) => {
    expect(normaliseUprn(text)).toBe(expected);
  });

  it.each([
    "",
    " ",
    "0",
    "000000000000",
    "1000613987521",
    "10006139875O",
    "-1",
    "−1",
    "1.5",
    "1.0.0",
    "1e11",
    "0x10",
    "uprn",
    "١٢٣",
    `${"0".repeat(64)}1`,
  ])("cannot read %j", (text) => {
    expect(normaliseUprn(text)).toBeUndefined();
  });

  it("answers undefined for what is no text", () => {
    expect(normaliseUprn(100061398752 as unknown as string)).toBeUndefined();
    expect(normaliseUprn(null as unknown as string)).toBeUndefined();
  });

  it("undoes padding, spaces and dashes", () => {
    const separators = fc.constantFrom("", " ", "-", "\u00A0", "\u2013");
    fc.assert(
      fc.property(uprns, fc.nat({ max: 12 }), separators, (uprn, zeros, separator) => {
        const spelling = ["0".repeat(zeros), ...uprn].filter((part) => part !== "").join(separator);
        expect(normaliseUprn(spelling)).toBe(uprn);
      }),
    );
  });

  it("gives what the schema takes, and the same again, or nothing; never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.string({ unit: fc.constantFrom(..."0123456789 -.O") }),
        ),
        (text) => {
          const uprn = normaliseUprn(text);
          if (uprn === undefined) return;
          expect(uprn).toMatch(canonical);
          expect(normaliseUprn(uprn)).toBe(uprn);
        },
      ),
    );
  });
});

const sharedData =
  process.env.LOCALO_SHARED_DATA ?? new URL("../../../../shared/data", import.meta.url);
const sample = `${typeof sharedData === "string" ? sharedData : fileURLToPath(sharedData)}/waste-today/councils-and-uprns.csv`;
const present = existsSync(sample);

describe(`UPRNs that councils are asked for today${present ? "" : " (skipped: ../shared/data is absent)"}`, () => {
  it.skipIf(!present)("are all read, padded or not", () => {
    // council,gss,uprn,usrn; only the first column is ever quoted.
    const given = readFileSync(sample, "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .flatMap((line) => line.split(",").at(-2) || []);
    expect(given).toHaveLength(232);
    expect(given.filter((uprn) => uprn.startsWith("0"))).not.toHaveLength(0);
    for (const uprn of given) expect(normaliseUprn(uprn), uprn).toBe(uprn.replace(/^0+/, ""));
  });
});
