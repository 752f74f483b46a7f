import { expect, it } from "vitest";
import type { JsonSchema } from "../../load/schema.js";
import { lintOf } from "../../test/lint-of.js";
import { getThing, openApi, problems, refer } from "../../test/open-api.js";

const thing = { type: "boolean" };
const withContent = (content: JsonSchema, more: JsonSchema = {}) => {
  const responses = { 200: { description: "It.", content }, ...problems(400, 429, 500, 501, 503) };
  return { openapi: openApi({ "/thing": { get: getThing({ responses }) } }, more) };
};
const json = (more: JsonSchema) => ({ "application/json": { schema: refer("thing"), ...more } });

it("takes one example, or several by name", () => {
  expect(lintOf({ thing }, withContent(json({ example: true })))).toEqual([]);
  expect(lintOf({ thing }, withContent(json({ examples: { full: { value: true } } })))).toEqual([]);
});

it("asks for one where there is none", () => {
  const where = ["operation-example openapi.yaml#/paths/~1thing/get/responses/200"];
  expect(lintOf({ thing }, withContent(json({})))).toEqual(where);
  expect(lintOf({ thing }, withContent(json({ examples: {} })))).toEqual(where);
});

it("asks for none of a calendar", () => {
  expect(
    lintOf({ thing }, withContent({ "text/calendar": { schema: { type: "string" } } })),
  ).toEqual([]);
});
