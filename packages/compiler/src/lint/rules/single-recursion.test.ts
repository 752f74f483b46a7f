import { expect, it } from "vitest";
import { lintOf, messagesOf } from "../../test/lint-of.js";

const reply = { $ref: "remark.schema.json", description: "Absent where nobody answered." };
const remark = {
  type: "object",
  required: ["kind"],
  properties: { kind: { type: "boolean", description: "Yes or no." }, reply },
};

it("reports a type that leads back to itself twice for one place", () => {
  expect(lintOf({ remark })).toEqual([]);
  const twice = { ...remark, if: { required: ["reply"] }, then: { properties: { reply } } };
  expect(lintOf({ remark: twice })).toEqual(["single-recursion remark#"]);
  expect(messagesOf({ remark: twice })).toEqual([expect.stringContaining("for reply:")]);
});
