import fc from "fast-check";
import { expect, it } from "vitest";
import { walk } from "../../load/schema.js";
import { byRank, hasRank } from "../key-order.js";
import { keywords } from "../rules/vocabulary/keywords.js";
import { orderKeys } from "./order-keys.js";

it("changes the places of members and nothing between them or in them", () => {
  const text = `{ "maximum" :1.50e1,\r\n\t"type":"numb\\u0065r","minimum": -0 ,\r\n\r\n  "title": "É\\/"}\n`;
  const { text: mended, changes } = orderKeys(text);
  expect(mended).toBe(
    `{ "title": "É\\/",\r\n\t"type":"numb\\u0065r","minimum": -0 ,\r\n\r\n  "maximum" :1.50e1}\n`,
  );
  expect(changes).toEqual([{ pointer: "", rule: "key-order", message: "Put keys in order." }]);
});

it("orders every schema inside, and no value that only looks like one", () => {
  const value = { maxLength: 1, type: "string" };
  const ordered = { type: "string", maxLength: 1 };
  const schema = {
    const: value,
    default: value,
    "x-localo-codes": { type: value },
    properties: { type: value, description: true },
    items: value,
    anyOf: [value],
    examples: [value],
  };
  const { text, changes } = orderKeys(JSON.stringify(schema));
  expect(text).toBe(
    JSON.stringify({
      const: value,
      default: value,
      "x-localo-codes": { type: value },
      properties: { type: ordered, description: true },
      items: ordered,
      anyOf: [ordered],
      examples: [value],
    }),
  );
  expect(changes.map(({ pointer }) => pointer)).toEqual(["/items", "/anyOf/0", "/properties/type"]);
});

it("leaves members that are not known in their places", () => {
  expect(orderKeys('{"a":1,"type":2,"b":3,"title":4,"1":5}').text).toBe(
    '{"a":1,"title":4,"b":3,"type":2,"1":5}',
  );
});

const json = fc.json({ maxDepth: 2 }).map((text): unknown => JSON.parse(text));
const { schema } = fc.letrec<{ schema: object; part: unknown }>((tie) => ({
  schema: fc.dictionary(
    fc.constantFrom(...Object.keys(keywords), "unknown", "1", "__proto__"),
    tie("part"),
    { maxKeys: 8, noNullPrototype: true },
  ),
  part: fc.oneof(
    { depthSize: "small" },
    json,
    tie("schema"),
    fc.array(tie("schema"), { maxLength: 3 }),
    fc.dictionary(fc.string(), tie("schema"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

it("keeps the value, leaves each schema in order, and changes nothing the second time", () => {
  fc.assert(
    fc.property(schema, fc.constantFrom(undefined, 2, "\t"), (value, space) => {
      const text = JSON.stringify(value, undefined, space);
      const once = orderKeys(text);
      expect(JSON.parse(once.text)).toEqual(JSON.parse(text));
      expect([...once.text].sort().join("")).toBe([...text].sort().join(""));
      expect(orderKeys(once.text)).toEqual({ text: once.text, changes: [] });
      expect(once.changes.length > 0).toBe(once.text !== text);
      for (const { schema: part } of walk(JSON.parse(once.text))) {
        const known = Object.keys(part).filter(hasRank);
        expect(known).toEqual([...known].sort(byRank));
      }
    }),
  );
});
