import { expect, it } from "vitest";
import { lintOf, messagesOf } from "../../test/lint-of.js";
import { getThing, openApi, refer } from "../../test/open-api.js";

const label = { type: "string", maxLength: 9 };
const items = { type: "array", description: "All.", maxItems: 9, items: { type: "boolean" } };
const page = {
  type: "object",
  required: ["items"],
  properties: { items, nextCursor: { ...label, description: "Absent on the last page." } },
};
const parameters = ["cursor", "limit"].map((name) => ({
  name,
  in: "query",
  description: "Left out for the first.",
  schema: refer("label"),
}));
const listing = (more: object = {}) => ({
  openapi: openApi({
    "/thing": { get: getThing({ operationId: "listThings", parameters, ...more }) },
  }),
});
const where = "paged-list openapi.yaml#/paths/~1thing/get";

it("takes a page, one that extends another too", () => {
  expect(lintOf({ thing: page, label }, listing())).toEqual([]);
  const thing = { type: "object", allOf: [{ $ref: "page.schema.json" }] };
  expect(lintOf({ thing, page, label }, listing())).toEqual([]);
});

it("refuses a list that is no page", () => {
  const array = { type: "array", maxItems: 9, items: { type: "boolean" } };
  expect(lintOf({ thing: array, label }, listing())).toEqual([`${where}/responses/200`]);
  expect(messagesOf({ thing: array, label }, listing())).toEqual([
    "listThings answers a list: let it answer a page, an object with items and nextCursor.",
  ]);
  const { nextCursor: _, ...properties } = page.properties;
  expect(lintOf({ thing: { ...page, properties }, label }, listing())).toEqual([
    `${where}/responses/200`,
  ]);
});

it("asks for cursor and limit, whatever the operation is called", () => {
  const more = { operationId: "getThings", parameters: parameters.slice(0, 1) };
  expect(lintOf({ thing: page, label }, listing(more))).toEqual([`${where}/parameters`]);
});

it("leaves one thing alone", () => {
  const openapi = openApi({ "/thing": { get: getThing() } });
  expect(lintOf({ thing: label }, { openapi })).toEqual([]);
});
