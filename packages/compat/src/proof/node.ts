import type { Place } from "../schema/place.js";
import type { SchemaSource } from "../schema/source.js";

/** The types of JSON values, as bits. */
export const typeBits = {
  null: 1,
  boolean: 2,
  number: 4,
  string: 8,
  array: 16,
  object: 32,
} as const;

export type TypeName = keyof typeof typeBits;

export const ALL_TYPES = 63;

/** A condition that a value meets or breaks. A schema is all of its assertions at once. */
export type Assertion = { readonly key: string } & (
  | { readonly kind: "never" }
  /** What only the same text elsewhere can be compared with. */
  | { readonly kind: "opaque" }
  /** `integer`: numbers must be whole. */
  | { readonly kind: "types"; readonly mask: number; readonly integer: boolean }
  | { readonly kind: "values"; readonly values: readonly unknown[] }
  | { readonly kind: "least" | "most"; readonly value: number; readonly exclusive: boolean }
  | { readonly kind: "multiple"; readonly of: number }
  | {
      readonly kind:
        | "minLength"
        | "maxLength"
        | "minItems"
        | "maxItems"
        | "minProperties"
        | "maxProperties";
      readonly count: number;
    }
  | { readonly kind: "pattern"; readonly source: string }
  | { readonly kind: "format"; readonly name: string }
  | { readonly kind: "unique" }
  | { readonly kind: "items"; readonly prefix: readonly Node[]; readonly rest: Node }
  | {
      readonly kind: "contains";
      readonly node: Node;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: "required"; readonly name: string }
  | {
      readonly kind: "members";
      readonly named: ReadonlyMap<string, Node>;
      readonly patterns: readonly (readonly [string, Node])[];
      readonly rest: Node;
    }
  | { readonly kind: "names"; readonly node: Node }
  | { readonly kind: "dependent"; readonly name: string; readonly node: Node }
  | { readonly kind: "node" | "not"; readonly node: Node }
  | { readonly kind: "reference"; readonly target: () => Node }
  | { readonly kind: "any" | "one"; readonly nodes: readonly Node[] }
  | { readonly kind: "if"; readonly test: Node; readonly yes: Node; readonly no: Node }
  // These stand in no schema: they are what the negation of an assertion comes to.
  | { readonly kind: "has"; readonly name: string; readonly broken: Node }
  | { readonly kind: "hasMatching"; readonly pattern: string; readonly broken: Node }
  | {
      readonly kind: "hasOther";
      readonly named: readonly string[];
      readonly patterns: readonly string[];
      readonly broken: Node;
    }
  | { readonly kind: "hasName"; readonly broken: Node }
  | { readonly kind: "item"; readonly index: number; readonly broken: Node }
  | { readonly kind: "itemFrom"; readonly index: number; readonly broken: Node }
  | { readonly kind: "repeats" }
);

/** An assertion of one kind. */
export type Of<K extends Assertion["kind"]> = Extract<Assertion, { kind: K }>;

/** A schema in normal form. Schemas of both versions that mean the same by their text are one node. */
export interface Node {
  readonly id: number;
  readonly assertions: readonly Assertion[];
  /** Where it was met first, to judge values by. */
  readonly origin: Origin | undefined;
}

/** A place in one version. */
export interface Origin {
  readonly place: Place;
  readonly source: SchemaSource;
}

/** Which types an assertion says anything about. */
export function concerns({ kind }: Assertion): number {
  switch (kind) {
    case "least":
    case "most":
    case "multiple":
      return typeBits.number;
    case "minLength":
    case "maxLength":
    case "pattern":
    case "format":
      return typeBits.string;
    case "minItems":
    case "maxItems":
    case "unique":
    case "items":
    case "contains":
    case "item":
    case "itemFrom":
    case "repeats":
      return typeBits.array;
    case "minProperties":
    case "maxProperties":
    case "required":
    case "members":
    case "names":
    case "dependent":
    case "has":
    case "hasMatching":
    case "hasOther":
    case "hasName":
      return typeBits.object;
    default:
      return ALL_TYPES;
  }
}

/** A distributive {@link Omit}: each kind of assertion without its key. */
export type Unkeyed<T> = T extends unknown ? Omit<T, "key"> : never;
