import { expect, it } from "vitest";
import { lintOf, messagesOf } from "../../test/lint-of.js";
import { getThing, openApi, refer } from "../../test/open-api.js";

function withProperty(name: string) {
  const property = { type: "boolean", description: "Whether." };
  return { thing: { type: "object", required: [name], properties: { [name]: property } } };
}

it.each(["line1", "nextUrl", "isA", "specversion"])("takes %s", (name) => {
  expect(lintOf(withProperty(name))).toEqual([]);
});

it.each([
  ["next_url", "nextUrl"],
  ["next-url", "nextUrl"],
  ["NextUrl", "nextUrl"],
  ["nextURL", "nextUrl"],
])("refuses %s", (name, better) => {
  expect(lintOf(withProperty(name))).toEqual([`property-case thing#/properties/${name}`]);
  expect(messagesOf(withProperty(name))).toEqual([`Name the property in camelCase: ${better}.`]);
});

it("looks at parameters too", () => {
  const parameters = [
    { name: "is_new", in: "query", description: "Only new ones.", schema: refer("thing") },
  ];
  const openapi = openApi({ "/thing": { get: getThing({ parameters }) } });
  expect(lintOf({ thing: { type: "boolean" } }, { openapi })).toEqual([
    "property-case openapi.yaml#/paths/~1thing/get/parameters/0/name",
  ]);
});
