import fc from "fast-check";
import { describe, expect, it } from "vitest";
import schema from "../../../schemas/core/bank-account.schema.json" with { type: "json" };
import { normaliseBankAccountNumber } from "./normalise-bank-account-number.js";

const canonical = new RegExp(schema.properties.accountNumber.pattern, "u");

describe("normaliseBankAccountNumber", () => {
  it.each([
    ["00012345", "00012345"],
    ["12345678", "12345678"],
    ["1234567", "01234567"],
    ["733445", "00733445"],
    ["1234-5678", "12345678"],
    ["12 34 56 78", "12345678"],
    ["1234–567", "01234567"],
    [" 733445\n", "00733445"],
  ])("reads %j as %s", (text, expected) => {
    expect(normaliseBankAccountNumber(text)).toBe(expected);
  });

  it.each([
    ["", "nothing"],
    ["12345", "5 digits"],
    ["123456789", "9 digits"],
    ["1234567890", "10 digits"],
    ["0001234O", "a letter O"],
    ["1234 5678 x", "a letter"],
    ["GB29NWBK60161331926819", "an IBAN"],
    ["١٢٣٤٥٦٧٨", "other digits"],
  ])("cannot read %j: %s", (text) => {
    expect(normaliseBankAccountNumber(text)).toBeUndefined();
  });

  it("gives what the schema takes, and the same again, or nothing; never throws", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."0123456789 -"), minLength: 5, maxLength: 11 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const number = normaliseBankAccountNumber(text);
        if (number === undefined) return;
        expect(number).toMatch(canonical);
        expect(normaliseBankAccountNumber(number)).toBe(number);
      }),
    );
  });
});
