import { loadValidator } from "@localo/compiler";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Schema } from "../typescript/to-draft-2020.js";
import { compareTypes, type Direction } from "./compare-types.js";
import { plain } from "./plain.js";

/**
 * Types at random, each against a schema of a type that is nearly the same: where it is said to fit, no value
 * of the one is ever refused by the other. And each type fits itself.
 */

/** A type, as TypeScript has them. */
type Shape =
  | { readonly kind: "text" | "number" | "boolean" | "null" }
  | { readonly kind: "codes"; readonly codes: readonly string[] }
  | { readonly kind: "list"; readonly of: Shape }
  | { readonly kind: "map"; readonly of: Shape }
  | { readonly kind: "union" | "intersection"; readonly of: readonly Shape[] }
  | { readonly kind: "object"; readonly properties: readonly Property[] };

interface Property {
  readonly name: string;
  readonly isRequired: boolean;
  readonly of: Shape;
}

const NAMES = ["kind", "a", "b", "c"] as const;
const CODES = ["x", "y", "z"] as const;

const codes = fc
  .uniqueArray(fc.constantFrom(...CODES), { minLength: 1 })
  .map((each): Shape => ({ kind: "codes", codes: each }));
const scalar = fc.oneof(
  fc.constantFrom<Shape>(
    { kind: "text" },
    { kind: "number" },
    { kind: "boolean" },
    { kind: "null" },
  ),
  codes,
);

const { shape } = fc.letrec<{ shape: Shape; object: Shape }>((tie) => ({
  object: fc
    .uniqueArray(
      fc.record({ name: fc.constantFrom(...NAMES), isRequired: fc.boolean(), of: tie("shape") }),
      { selector: ({ name }) => name, minLength: 1, maxLength: 3 },
    )
    .map((properties): Shape => ({ kind: "object", properties })),
  shape: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    scalar,
    tie("object"),
    tie("shape").map((of): Shape => ({ kind: "list", of })),
    tie("shape").map((of): Shape => ({ kind: "map", of })),
    fc
      .array(tie("shape"), { minLength: 2, maxLength: 3 })
      .map((of): Shape => ({ kind: "union", of })),
    fc
      .array(tie("object"), { minLength: 2, maxLength: 2 })
      .map((of): Shape => ({ kind: "intersection", of })),
  ),
}));

/** A type with one place made another, often a wider or a narrower one. */
function edited(from: Shape): fc.Arbitrary<Shape> {
  const here: fc.Arbitrary<Shape>[] = [
    shape,
    shape.map((other) => ({ kind: "union", of: [from, other] })),
    shape.map((other) => ({ kind: "union", of: [other, from] })),
  ];
  if (from.kind === "union") here.push(...from.of.map((branch) => fc.constant(branch)));
  if (from.kind === "list" || from.kind === "map")
    here.push(edited(from.of).map((of) => ({ ...from, of })));
  if (from.kind === "union" || from.kind === "intersection")
    from.of.forEach((branch, index) => {
      here.push(edited(branch).map((other) => ({ ...from, of: from.of.with(index, other) })));
    });
  if (from.kind === "object") {
    const { properties } = from;
    properties.forEach((property, index) => {
      const change = (other: Property) => ({ ...from, properties: properties.with(index, other) });
      here.push(
        edited(property.of).map((of) => change({ ...property, of })),
        fc.constant(change({ ...property, isRequired: !property.isRequired })),
        ...(properties.length > 1
          ? [fc.constant({ ...from, properties: properties.filter((each) => each !== property) })]
          : []),
      );
    });
    const free = NAMES.filter((name) => properties.every((each) => each.name !== name));
    if (free.length > 0)
      here.push(
        fc
          .record({ name: fc.constantFrom(...free), isRequired: fc.boolean(), of: shape })
          .map((property) => ({ ...from, properties: [...properties, property] })),
      );
  }
  return fc.oneof(...here);
}

/** The schema of a type; objects of the standard's input form are closed. */
function schemaOf(type: Shape, isClosed: boolean): Schema {
  switch (type.kind) {
    case "text":
      return { type: "string" };
    case "codes":
      return { type: "string", enum: type.codes };
    case "list":
      return { type: "array", items: schemaOf(type.of, isClosed) };
    case "map":
      return { type: "object", additionalProperties: schemaOf(type.of, isClosed) };
    case "union":
      return { anyOf: type.of.map((branch) => schemaOf(branch, isClosed)) };
    case "intersection":
      return { allOf: type.of.map((branch) => schemaOf(branch, false)) };
    case "object":
      return {
        type: "object",
        required: type.properties.filter(({ isRequired }) => isRequired).map(({ name }) => name),
        properties: Object.fromEntries(
          type.properties.map(({ name, of }) => [name, schemaOf(of, isClosed)]),
        ),
        ...(isClosed ? { additionalProperties: false } : {}),
      };
    default:
      return { type: type.kind };
  }
}

/** Values, of which some are of the types that are made here. */
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.constantFrom<unknown>("x", "y", "z", "other", 0, 1.5, true, false, null),
    fc.array(tie("value"), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom(...NAMES, "other"), tie("value"), { maxKeys: 4 }),
  ),
})).value;

/** A value of a type, and what lies near it. */
function memberOf(type: Shape): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case "codes":
      return fc.constantFrom(...type.codes);
    case "text":
      return fc.constantFrom("x", "other");
    case "number":
      return fc.constantFrom(0, 1.5);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "list":
      return fc.array(memberOf(type.of), { maxLength: 2 });
    case "map":
      return fc.dictionary(fc.constantFrom(...NAMES, "other"), memberOf(type.of), { maxKeys: 2 });
    case "union":
      return fc.oneof(...type.of.map(memberOf));
    case "intersection":
      return fc.tuple(...type.of.map(memberOf)).map((parts) => Object.assign({}, ...parts));
    case "object":
      return fc.record(
        Object.fromEntries(type.properties.map(({ name, of }) => [name, memberOf(of)])),
        {
          requiredKeys: type.properties
            .filter(({ isRequired }) => isRequired)
            .map(({ name }) => name),
        },
      );
  }
}

function fits(type: Schema, standard: Schema, direction: Direction): boolean {
  return compareTypes({ root: type }, { root: standard }, direction).wrong === 0;
}

const is = (schema: Schema) => loadValidator(schema).is;
const runs = {
  numRuns: Number(process.env.FUZZ_RUNS ?? 150),
  seed: Number(process.env.FUZZ_SEED ?? 20_261_126),
};

it.each(["input", "output"] as const)(
  "no value shows that a type does not fit that is said to (%s)",
  { timeout: 240_000 },
  (direction) => {
    let passed = 0;
    fc.assert(
      fc.property(
        shape
          .chain((type) => fc.tuple(fc.constant(type), edited(type)))
          .chain(([type, other]) =>
            fc.tuple(
              fc.constant(type),
              fc.constant(other),
              fc.array(fc.oneof(memberOf(direction === "input" ? type : other), value), {
                minLength: 20,
                maxLength: 20,
              }),
            ),
          ),
        ([type, other, values]) => {
          const isInput = direction === "input";
          const own = plain({ root: schemaOf(type, false) }, isInput).root;
          const standard = schemaOf(other, isInput);
          if (!fits(own, standard, direction)) return;
          passed++;
          // What is read may hold more than the standard says, of any kind: that is not compared.
          const [isSub, isSup] = isInput ? [is(own), is(standard)] : [is(standard), is(own)];
          const isSaid = isInput ? isSub : is(plain({ root: standard }, true).root);
          for (const each of values)
            if (isSub(each) && isSaid(each)) expect(isSup(each)).toBe(true);
        },
      ),
      runs,
    );
    expect(passed).toBeGreaterThan(15);
  },
);

it.each(["input", "output"] as const)(
  "each type fits itself (%s)",
  { timeout: 240_000 },
  (direction) => {
    fc.assert(
      fc.property(shape, (type) => {
        const own = plain({ root: schemaOf(type, false) }, direction === "input").root;
        expect(fits(own, own, direction)).toBe(true);
      }),
      runs,
    );
  },
);
