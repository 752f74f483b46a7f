import { describe, expect, it } from "vitest";
import { host, instant, uprn, wholeNumber } from "./parse.js";

describe("instant", () => {
  it.each([
    ["2026-11-24T16:30:00Z", "2026-11-24T16:30:00.000Z"],
    ["2026-11-24T16:30", "2026-11-24T16:30:00.000Z"],
    // British Summer Time.
    ["2026-07-01T09:00", "2026-07-01T08:00:00.000Z"],
    ["2026-07-01T09:00+02:00", "2026-07-01T07:00:00.000Z"],
  ])("reads %s", (text, expected) => {
    expect(instant(text).toISOString()).toBe(expected);
  });

  it.each([
    "",
    "now",
    "2026",
    "2026-11-24",
    "2026-02-30T09:00",
    "24/11/2026 09:00",
    "1066-10-14T09:00",
  ])("refuses %j", (text) =>
    expect(() => instant(text)).toThrow("Give a date and time from 2000 to 2100"),
  );
});

describe("wholeNumber", () => {
  it("reads a number in its range", () => {
    expect(wholeNumber(0, 65_535)("4010")).toBe(4010);
  });

  it.each(["", "-1", "65536", "1.5", "1e3", "0x10", "four"])("refuses %j", (text) => {
    expect(() => wholeNumber(0, 65_535)(text)).toThrow("Give a whole number from 0 to 65535.");
  });
});

it("reads a padded UPRN", () => {
  expect(uprn("000000199356")).toBe("199356");
  expect(() => uprn("9900000000011")).toThrow("Give a UPRN of 1 to 12 digits.");
});

it("takes names and addresses as a host", () => {
  expect(["0.0.0.0", "::1", "localhost"].map(host)).toEqual(["0.0.0.0", "::1", "localhost"]);
  expect(() => host("http://localhost")).toThrow("Give a name or address");
});
