import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";
import { getThing, openApi, refer } from "../../test/open-api.js";

const thing = { type: "boolean" };
const get = "openapi.yaml#/paths/~1thing/get";
const withOperation = (more: object) => ({
  openapi: openApi({ "/thing": { get: getThing({ ...more }) } }),
});

it("asks for a summary and a description", () => {
  expect(lintOf({ thing }, withOperation({}))).toEqual([]);
  expect(lintOf({ thing }, withOperation({ summary: "" }))).toEqual([
    `operation-text ${get}/summary`,
  ]);
  expect(lintOf({ thing }, withOperation({ description: undefined }))).toEqual([
    `operation-text ${get}/description`,
  ]);
});

it("asks what a parameter is", () => {
  const parameters = [{ name: "only", in: "query", schema: refer("thing") }];
  expect(lintOf({ thing }, withOperation({ parameters }))).toEqual([
    `operation-text ${get}/parameters/0/description`,
  ]);
});
