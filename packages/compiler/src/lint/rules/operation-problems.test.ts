import { expect, it } from "vitest";
import type { JsonSchema } from "../../load/schema.js";
import { lintOf, messagesOf } from "../../test/lint-of.js";
import { answers, createThing, getThing, openApi, problems } from "../../test/open-api.js";

const thing = { type: "boolean" };
const reading = (responses: JsonSchema) => ({
  openapi: openApi({
    "/thing": { get: getThing({ responses: { ...answers("thing"), ...responses } }) },
  }),
});
const where = "operation-problems openapi.yaml#/paths/~1thing";

it("takes the problems that the handler answers, and others", () => {
  const openapi = openApi({ "/thing": { get: getThing(), post: createThing() } });
  expect(lintOf({ thing }, { openapi })).toEqual([]);
  expect(lintOf({ thing }, reading(problems(400, 404, 410, 429, 500, 501, 503)))).toEqual([]);
});

it("asks for those that are not named", () => {
  expect(lintOf({ thing }, reading(problems(400, 500)))).toEqual([`${where}/get/responses`]);
  const responses = { ...answers("thing", 201), ...problems(400, 429, 500, 501, 503) };
  const openapi = openApi({ "/thing": { post: createThing({ responses }) } });
  expect(messagesOf({ thing }, { openapi })).toEqual([
    "createThing can also answer 401, 403, 409, 413, 415, 422: refer to those responses of ../core/openapi.yaml.",
  ]);
});

it("asks for the codes of each", () => {
  const bare = { 404: { description: "Not here." } };
  expect(lintOf({ thing }, reading({ ...problems(400, 429, 500, 501, 503), ...bare }))).toEqual([
    `${where}/get/responses/404`,
  ]);
});
