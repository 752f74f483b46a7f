import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";
import { getThing, openApi, problemExample, problemOf, problems } from "../../test/open-api.js";
import { codeList } from "../../test/schema-files.js";

it("asks for kebab-case in every kind of list", () => {
  expect(lintOf({ "codelists/colour": codeList("closed", ["dark-red", "Blue"]) })).toEqual([
    "code-case codelists/colour#/enum/1",
  ]);
  const list = { ...codeList("open", ["red", "dark_red"]), pattern: "^[a-z_]+$" };
  expect(lintOf({ "codelists/colour": list })).toEqual([
    "code-case codelists/colour#/x-extensible-enum/1",
  ]);
});

it("leaves a code as another standard spells it", () => {
  const about = { label: { en: "One area" }, description: "One.", source: "RFC 7946 §3.1.6" };
  const list = { ...codeList("closed", ["Polygon"]), "x-localo-codes": { Polygon: about } };
  expect(lintOf({ "codelists/shape": list })).toEqual([]);
});

it("asks for kebab-case in the codes of problems", () => {
  const { responses } = getThing() as { responses: object };
  const openapi = openApi({
    "/thing": {
      get: getThing({
        responses: {
          ...responses,
          ...problems(409),
          404: problemOf({ NotFound: problemExample("NotFound", 404) }),
        },
      }),
    },
  });
  expect(lintOf({ thing: { type: "boolean" } }, { openapi })).toEqual([
    "code-case openapi.yaml#/paths/~1thing/get/responses/404",
  ]);
});
