import fc from "fast-check";
import { expect, it } from "vitest";
import { fixSchema } from "./fix-schema.js";

const place = { domain: "test", path: "codelists/big-thing", major: 2 };
const DRAFT = "https://json-schema.org/draft/2020-12/schema";
const ID = "https://ns.localo.org/test/v2/codelists/big-thing.schema.json";
const right = { $schema: DRAFT, $id: ID, title: "Big thing", type: "string", maxLength: 5 };

function fix(value: unknown) {
  const { text, changes } = fixSchema(JSON.stringify(value, undefined, 2), place);
  return { value: JSON.parse(text), keys: Object.keys(JSON.parse(text)), changes };
}

it("leaves what is right as it is", () => {
  const text = JSON.stringify(right);
  expect(fixSchema(text, place)).toEqual({ text, changes: [] });
});

it("writes what follows from the file's place, in order, and says so", () => {
  const { keys, value, changes } = fix({ maxLength: 5, type: "string" });
  expect(value).toEqual(right);
  expect(keys).toEqual(Object.keys(right));
  expect(changes).toEqual([
    { pointer: "/$schema", rule: "schema-draft", message: `Wrote "$schema": "${DRAFT}".` },
    { pointer: "/$id", rule: "id-place", message: `Wrote "$id": "${ID}".` },
    { pointer: "/title", rule: "title", message: 'Wrote "title": "Big thing".' },
    { pointer: "", rule: "key-order", message: "Put keys in order." },
  ]);
});

it("corrects an $id and a title in their places, and keeps a title that only spells otherwise", () => {
  expect(fix({ ...right, $id: ID.replace("v2", "v1"), title: "Thing" }).value).toEqual(right);
  expect(fix({ ...right, title: "BIG-thing" }).changes).toEqual([]);
});

it("takes the major from the $id where there is no package yet", () => {
  const text = JSON.stringify({ ...right, $id: "https://ns.localo.org/other/v7/x.schema.json" });
  const { $id } = JSON.parse(fixSchema(text, { ...place, major: undefined }).text);
  expect($id).toBe(ID.replace("v2", "v7"));
});

it("corrects another spelling of the draft, and never another draft: keywords would change meaning", () => {
  expect(fix({ ...right, $schema: "http://json-schema.org/draft/2020-12/schema#" }).value).toEqual(
    right,
  );
  for (const $schema of ["http://json-schema.org/draft-07/schema#", 7, null])
    expect(fix({ ...right, $schema }).changes).toEqual([]);
});

it.each(["[]", '"text"', "null", "5"])("leaves %s alone, which is no schema object", (text) => {
  expect(fixSchema(text, place)).toEqual({ text, changes: [] });
});

it("changes nothing but $schema, $id and title, and nothing at all the second time", () => {
  const head = fc.record(
    { $schema: fc.constantFrom(DRAFT, `${DRAFT}#`, 1), $id: fc.string(), title: fc.string() },
    { requiredKeys: [] },
  );
  const space = fc.constantFrom(undefined, 2, "\t");
  fc.assert(
    fc.property(fc.object(), head, space, (body, own, indent) => {
      const before = { ...body, ...own };
      const once = fixSchema(JSON.stringify(before, undefined, indent), place);
      expect(fixSchema(once.text, place)).toEqual({ text: once.text, changes: [] });
      const { $schema: _1, $id: _2, title: _3, ...rest } = JSON.parse(JSON.stringify(before));
      const { $schema: _4, $id, title, ...kept } = JSON.parse(once.text);
      expect(kept).toEqual(rest);
      expect($id).toBe(ID);
      expect(title.toLowerCase().replace(/[^a-z0-9]/g, "")).toBe("bigthing");
    }),
  );
});
