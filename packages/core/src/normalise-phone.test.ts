import fc from "fast-check";
import { describe, expect, it } from "vitest";
import schema from "../../../schemas/core/phone.schema.json" with { type: "json" };
import { normalisePhone } from "./normalise-phone.js";

const canonical = new RegExp(schema.pattern, "u");
// Ofcom keeps 01632 960xxx and 07700 900xxx free for drama.
const ukNumbers = fc
  .tuple(
    fc.constantFrom("1632960", "7700900", "2079460", "3069990", "8081570"),
    fc.nat({ max: 999 }),
  )
  .map(([start, end]) => start + String(end).padStart(3, "0"));

describe("normalisePhone", () => {
  it.each([
    ["01632960001", "+441632960001"],
    ["01632 960 001", "+441632960001"],
    ["(01632) 960001", "+441632960001"],
    ["01632/960-001", "+441632960001"],
    ["(0)1632 960001", "+441632960001"],
    ["07700 900982", "+447700900982"],
    ["7700900982", "+447700900982"],
    ["020 7946 0018", "+442079460018"],
    ["0808 157 0192", "+448081570192"],
    ["+44 1632 960001", "+441632960001"],
    ["+44 (0)1632 960001", "+441632960001"],
    ["+4401632960001", "+441632960001"],
    ["0044 1632 960001", "+441632960001"],
    ["44 7700 900982", "+447700900982"],
    ["tel:+44-1632-960001", "+441632960001"],
    ["\u202A+44 7700 900982\u202C", "+447700900982"],
    ["＋44 7700 900982", "+447700900982"],
    ["01204 62345", "+44120462345"],
    ["016977 2345", "+44169772345"],
    ["0800 123456", "+44800123456"],
    ["0800 1111", "+448001111"],
    ["+44 1534 440044", "+441534440044"],
    ["+33 1 23 45 67 89", "+33123456789"],
    ["0033 1 23 45 67 89", "+33123456789"],
    ["+1 (202) 555-0123", "+12025550123"],
    ["+39 06 1234 5678", "+390612345678"],
  ])("reads %j as %s", (text, expected) => {
    expect(normalisePhone(text)).toBe(expected);
  });

  it.each([
    ["", "nothing"],
    ["101", "a number inside the UK only"],
    ["960001", "a number without its area"],
    ["01632 96000", "a digit short"],
    ["01632 9600011", "a digit too many"],
    ["+44 1632 96000", "a digit short, international"],
    ["0412345678", "a range that is not in use"],
    ["1632960001", "a landline without its zero"],
    ["01632 960001 ext 12", "an extension"],
    ["01632 960001 / 960002", "two numbers"],
    ["0800 FLOWERS", "letters"],
    ["+49 (0)30 123456", "another country's trunk zero"],
    ["+0123456789", "no country code"],
    ["+1234567890123456", "more than 15 digits"],
    ["+12345", "too short"],
    ["++441632960001", "two pluses"],
  ])("cannot read %j: %s", (text) => {
    expect(normalisePhone(text)).toBeUndefined();
  });

  it("reads all spellings of a UK number alike", () => {
    const spellings = fc.constantFrom<(number: string) => string>(
      (number) => `0${number}`,
      (number) => `+44${number}`,
      (number) => `+44 (0) ${number}`,
      (number) => `0044${number}`,
      (number) => `44${number}`,
      (number) => `(0${number.slice(0, 4)}) ${number.slice(4, 7)}-${number.slice(7)}`,
    );
    fc.assert(
      fc.property(ukNumbers, spellings, (number, spell) => {
        expect(normalisePhone(spell(number))).toBe(`+44${number}`);
      }),
    );
  });

  it("gives what the schema takes, and the same again, or nothing; never throws", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."0123456789+ ()-."), minLength: 6, maxLength: 20 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const phone = normalisePhone(text);
        if (phone === undefined) return;
        expect(phone).toMatch(canonical);
        expect(normalisePhone(phone)).toBe(phone);
      }),
      { numRuns: 1000 },
    );
  });
});
