import { expect, it } from "vitest";
import { lintOf, messagesOf } from "../../test/lint-of.js";
import { getThing, openApi, refer } from "../../test/open-api.js";
import { codeList } from "../../test/schema-files.js";

const key = "x-localo-sensitivity";

it.each(["personal", "financial", "special-category", "criminal-offence", "credential"])(
  "takes %s",
  (value) => {
    expect(lintOf({ thing: { type: "boolean", [key]: value } })).toEqual([]);
  },
);

it("refuses another word, on a type, a property and a code", () => {
  expect(messagesOf({ thing: { type: "boolean", [key]: "special-categry" } })).toEqual([
    '"special-categry" is no sensitivity. Did you mean special-category?',
  ]);
  const a = { type: "boolean", description: "Whether.", [key]: "secret" };
  expect(lintOf({ thing: { type: "object", required: ["a"], properties: { a } } })).toEqual([
    `sensitivity-known thing#/properties/a/${key}`,
  ]);
  const red = { label: { en: "Red" }, description: "Red.", sensitivity: "high" };
  const list = { ...codeList("open", ["red"]), "x-localo-codes": { red } };
  expect(lintOf({ "codelists/colour": list })).toEqual([
    "sensitivity-known codelists/colour#/x-localo-codes/red/sensitivity",
  ]);
});

it("refuses another word on a parameter", () => {
  const only = (value: string) => ({
    openapi: openApi({
      "/thing": {
        get: getThing({
          parameters: [
            {
              name: "only",
              in: "query",
              description: "Which.",
              schema: { ...refer("thing"), [key]: value },
            },
          ],
        }),
      },
    }),
  });
  const thing = { type: "boolean" };
  expect(lintOf({ thing }, only("personal"))).toEqual([]);
  expect(lintOf({ thing }, only("private"))).toEqual([
    `sensitivity-known openapi.yaml#/paths/~1thing/get/parameters/0/schema/${key}`,
  ]);
});
