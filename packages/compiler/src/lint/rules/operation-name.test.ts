import { expect, it } from "vitest";
import { lintOf, messagesOf } from "../../test/lint-of.js";
import { getThing, openApi } from "../../test/open-api.js";

const thing = { type: "boolean" };
const named = (operationId: string) => ({
  openapi: openApi({ "/thing": { get: getThing({ operationId }) } }),
});

it.each(["getThing", "reportMissedThing", "cancelThing"])("takes %s", (name) => {
  expect(lintOf({ thing }, named(name))).toEqual([]);
});

it.each(["thing", "get", "thingsOfProperty", "fetchThing"])("refuses %s", (name) => {
  expect(lintOf({ thing }, named(name))).toEqual([
    "operation-name openapi.yaml#/paths/~1thing/get/operationId",
  ]);
});

it("says which verb was meant", () => {
  expect(messagesOf({ thing }, named("crateThing"))).toEqual([
    "Name the operation by a verb and a noun, like listCollections or reportMissedCollection. Did you mean create?",
  ]);
});
