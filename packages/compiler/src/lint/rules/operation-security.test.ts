import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";
import { answers, getThing, openApi, problems } from "../../test/open-api.js";

const thing = { type: "boolean" };
const responses = { ...answers("thing"), ...problems(400, 401, 403, 429, 500, 501, 503) };
const secured = (security: unknown, document: unknown = undefined) => ({
  openapi: openApi(
    { "/thing": { get: getThing({ security, responses }) } },
    { security: document },
  ),
});

it.each([
  [[{}]],
  [[{ apiKey: ["test:read"] }]],
  [[{}, { apiKey: ["test:read", "test:read-all"] }]],
])("takes %j", (security) => {
  expect(lintOf({ thing }, secured(security))).toEqual([]);
  expect(lintOf({ thing }, secured(undefined, security))).toEqual([]);
});

it("asks who may call it where neither it nor the document says", () => {
  const where = "operation-security openapi.yaml#/paths/~1thing/get/security";
  expect(lintOf({ thing }, secured(undefined))).toEqual([where]);
  expect(lintOf({ thing }, secured([]))).toEqual([where]);
});

it.each([
  ["no scope", [{ apiKey: [] }]],
  ["a scope of another domain", [{ apiKey: ["waste:read"] }]],
  ["a scope without a domain", [{ apiKey: ["read"] }]],
  ["no list", [{ apiKey: "test:read" }]],
  ["no object", ["apiKey"]],
])("refuses %s", (_, security) => {
  expect(lintOf({ thing }, secured(security))).toContain(
    "operation-security openapi.yaml#/paths/~1thing/get/security/0",
  );
});
