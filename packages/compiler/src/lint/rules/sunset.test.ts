import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";
import { getThing, openApi, refer } from "../../test/open-api.js";

const description = "Old. Use other instead. Source: this test.";
const date = { "x-localo-sunset": "2028-03-31" };

it("takes a date and what to use instead", () => {
  expect(lintOf({ thing: { type: "boolean", deprecated: true, description, ...date } })).toEqual(
    [],
  );
});

it("asks for the date", () => {
  const thing = { type: "boolean", deprecated: true, description };
  const where = ["sunset thing#/x-localo-sunset"];
  expect(lintOf({ thing })).toEqual(where);
  expect(lintOf({ thing: { ...thing, "x-localo-sunset": "2028-02-30" } })).toEqual(where);
});

it("asks what to use instead", () => {
  const a = { type: "boolean", description: "Whether.", deprecated: true, ...date };
  expect(lintOf({ thing: { type: "object", required: ["a"], properties: { a } } })).toEqual([
    "sunset thing#/properties/a/description",
  ]);
});

it("refuses a date on what is not deprecated", () => {
  expect(lintOf({ thing: { type: "boolean", ...date } })).toEqual([
    "sunset thing#/x-localo-sunset",
  ]);
});

it("looks at operations and parameters", () => {
  const parameters = [
    {
      name: "only",
      in: "query",
      description: "Use all instead.",
      deprecated: true,
      schema: refer("thing"),
    },
  ];
  const openapi = openApi({
    "/thing": { get: getThing({ deprecated: true, ...date, parameters }) },
  });
  expect(lintOf({ thing: { type: "boolean" } }, { openapi })).toEqual([
    "sunset openapi.yaml#/paths/~1thing/get/description",
    "sunset openapi.yaml#/paths/~1thing/get/parameters/0/x-localo-sunset",
  ]);
});
