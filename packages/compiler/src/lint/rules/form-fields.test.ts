import { expect, it } from "vitest";
import type { JsonSchema } from "../../load/schema.js";
import { lintOf, messagesOf } from "../../test/lint-of.js";
import { createThing, openApi, refer } from "../../test/open-api.js";

const thing = { type: "boolean" };
const word = { type: "string", maxLength: 9 };
const upload = (schema: string) => ({
  openapi: openApi({
    "/thing": {
      post: createThing({
        requestBody: {
          required: true,
          content: { "multipart/form-data": { schema: refer(schema) } },
        },
      }),
    },
  }),
});
const fields = (properties: JsonSchema) => ({ type: "object", required: [], properties });
const about = (more: JsonSchema) => ({ description: "What it is. Absent where unknown.", ...more });

it("takes texts, and none", () => {
  const form = fields({
    a: about({ type: "string", maxLength: 9 }),
    b: about({ $ref: "word.schema.json" }),
  });
  expect(lintOf({ thing, word, form }, upload("form"))).toEqual([]);
  expect(lintOf({ thing, form: fields({}) }, upload("form"))).toEqual([]);
});

it("refuses what a part of a form cannot be", () => {
  const form = fields({
    count: about({ type: "boolean" }),
    file: about({ type: "string", maxLength: 9 }),
  });
  expect(messagesOf({ thing, form }, upload("form"))).toEqual([
    "A field of a form is a text: make count of Form a string.",
    "The part file is the file itself: take the field out of Form.",
  ]);
  expect(lintOf({ thing, word }, upload("word"))).toEqual([
    "form-fields openapi.yaml#/paths/~1thing/post/requestBody/content/multipart~1form-data",
  ]);
});
