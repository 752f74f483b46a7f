import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";
import { createThing, getThing, openApi } from "../../test/open-api.js";

const thing = { type: "boolean" };
const key = { name: "Idempotency-Key", in: "header", required: true };

it("takes a write with a key and a read without", () => {
  const openapi = openApi({ "/thing": { get: getThing(), post: createThing() } });
  expect(lintOf({ thing }, { openapi })).toEqual([]);
});

it.each(["post", "put", "patch", "delete"])("asks %s for a key", (method) => {
  const openapi = openApi({ "/thing": { [method]: createThing({ parameters: [] }) } });
  expect(lintOf({ thing }, { openapi })).toEqual([
    `idempotent-write openapi.yaml#/paths/~1thing/${method}/parameters`,
  ]);
});

it("takes the key from the path, for all its operations", () => {
  const openapi = openApi({
    "/thing": { parameters: [key], post: createThing({ parameters: [] }) },
  });
  expect(lintOf({ thing }, { openapi })).toEqual([]);
});

it("refuses a key where nothing is written", () => {
  const openapi = openApi({ "/thing": { get: getThing({ parameters: [key] }) } });
  expect(lintOf({ thing }, { openapi })).toContain(
    "idempotent-write openapi.yaml#/paths/~1thing/get/parameters",
  );
});
