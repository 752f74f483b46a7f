import { expect, it } from "vitest";
import type { JsonSchema } from "../../load/schema.js";
import { lintOf, messagesOf } from "../../test/lint-of.js";
import {
  answers,
  createThing,
  getThing,
  openApi,
  problemExample,
  problemOf,
  problems,
} from "../../test/open-api.js";

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

it("asks for examples that are of their code and status, with a title", () => {
  const { value } = problemExample("gone", 410) as { value: object };
  const wrong = [
    {},
    { value: { ...value, code: "other" } },
    { value: { ...value, status: 404 } },
    { value: { ...value, title: undefined } },
  ];
  for (const example of wrong) {
    const responses = { ...problems(400, 429, 500, 501, 503), 410: problemOf({ gone: example }) };
    expect(messagesOf({ thing }, reading(responses))).toEqual([
      "Write the example gone of problem 410 out: value, with a title, status: 410 and code: gone.",
    ]);
  }
  const right = { ...problems(400, 429, 500, 501, 503), 410: problemOf({ gone: { value } }) };
  expect(lintOf({ thing }, reading(right))).toEqual([]);
});
