import { expect, it } from "vitest";
import type { JsonSchema } from "../../load/schema.js";
import { lintOf, messagesOf } from "../../test/lint-of.js";
import { codeList } from "../../test/schema-files.js";

function branch(kind: unknown, more: JsonSchema = {}): JsonSchema {
  const tag = { description: "Which.", const: kind };
  return { type: "object", required: ["kind"], properties: { kind: tag, ...more } };
}

function union(properties: JsonSchema, more: JsonSchema = {}) {
  return {
    cat: branch("cat"),
    dog: branch("dog"),
    thing: {
      type: "object",
      ...(Object.keys(properties).length > 0 ? { required: ["kind"], properties } : {}),
      oneOf: [{ $ref: "cat.schema.json" }, { $ref: "dog.schema.json" }],
      ...more,
    },
  };
}

const kind = { $ref: "codelists/kind.schema.json" };

it.each(["closed", "extensible", "open"] as const)("takes a tag that is an %s list", (list) => {
  const kinds = codeList(list, ["cat", "dog"]);
  expect(lintOf({ ...union({ kind }), "codelists/kind": kinds })).toEqual([]);
});

it("refuses a union without a base, or whose base does not know the kinds", () => {
  expect(lintOf(union({}))).toEqual(["union-base thing#/oneOf"]);
  const text = { description: "Which.", type: "string", maxLength: 9 };
  expect(lintOf(union({ kind: text }))).toEqual(["union-base thing#/oneOf"]);
});

it("asks no base of a union that is only sent", () => {
  const schemas = union({}, { "x-localo-direction": "input" });
  expect(lintOf(schemas)).toEqual([]);
});

it("asks no list of a union that has yes and no", () => {
  const done = { description: "Whether.", type: "boolean" };
  const thing = { ...union({ kind: done }).thing };
  expect(lintOf({ thing, cat: branch(true), dog: branch(false) })).toEqual([]);
});

it("refuses a branch whose const is no code", () => {
  const schemas = { ...union({ kind }), "codelists/kind": codeList("extensible", ["cat"]) };
  expect(lintOf(schemas)).toEqual(["union-base thing#/oneOf"]);
  expect(messagesOf(schemas)).toEqual(["Add dog to the codes of kind: a branch has it."]);
});

it("refuses a code of a closed list that no branch takes; other lists may know more", () => {
  const codes = ["cat", "dog", "eel"];
  const closed = { ...union({ kind }), "codelists/kind": codeList("closed", codes) };
  expect(messagesOf(closed)).toEqual([
    "Give eel a branch: kind can have it, and no branch takes it.",
  ]);
  const open = { ...union({ kind }), "codelists/kind": codeList("open", codes) };
  expect(lintOf(open)).toEqual([]);
});

it("refuses a branch that does not name what the base has", () => {
  const name = { description: "Absent where it has none.", type: "string", maxLength: 9 };
  const schemas = {
    ...union({ kind, name }),
    cat: branch("cat", { name }),
    "codelists/kind": codeList("open", ["cat", "dog"]),
  };
  expect(lintOf(schemas)).toEqual(["union-base thing#/oneOf/1"]);
});
