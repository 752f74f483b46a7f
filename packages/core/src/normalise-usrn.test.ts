import fc from "fast-check";
import { describe, expect, it } from "vitest";
import schema from "../../../schemas/core/usrn.schema.json" with { type: "json" };
import { normaliseUsrn } from "./normalise-usrn.js";

describe("normaliseUsrn", () => {
  it.each([
    ["4401245", "4401245"],
    ["04401245", "4401245"],
    ["000004401245", "4401245"],
    ["44 01245", "4401245"],
    ["4401245.0", "4401245"],
  ])("reads %j as %s", (text, expected) => {
    expect(normaliseUsrn(text)).toBe(expected);
  });

  it.each(["", "0", "123456789", "44O1245", "-1"])("cannot read %j", (text) => {
    expect(normaliseUsrn(text)).toBeUndefined();
  });

  it("gives what the schema takes, or nothing; never throws", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."0123456789 -.") }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(normaliseUsrn(text) ?? "1").toMatch(new RegExp(schema.pattern, "u"));
      }),
    );
  });
});
