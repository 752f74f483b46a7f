import { isSchema, type JsonSchema, schemaList, schemasByName } from "../../load/schema.js";
import { unionOf } from "../shared/union.js";
import { orderTypes, type Referring } from "./order.js";

/** A place of a value that a recursive schema leads to more than once. */
export interface RepeatedRecursion<Type> {
  readonly type: Type;
  /** The way to the place: `["children", "*"]`; `*` stands for any item and for any other property. */
  readonly path: readonly string[];
}

/**
 * Where schemas that refer to themselves lead to one place more than once, such as from `properties` and
 * again from `then`. Each level of a value is then checked twice as often as the level around it: forty
 * levels take hours. Schemas that lead to each place once take linear time.
 */
export function repeatedRecursion<Type extends Referring>(
  types: readonly Type[],
): RepeatedRecursion<Type>[] {
  const byId = new Map(types.map((type) => [type.id, type]));
  const { cycles } = orderTypes(types);
  return types.flatMap((type) => {
    const cycle = cycles.get(type.id);
    if (cycle === undefined) return [];
    const finder = new Finder(
      (id) => byId.get(id)?.schema,
      (id) => cycles.get(id) === cycle,
    );
    return finder.repeated(type).map((path) => ({ type, path }));
  });
}

/** How often the schemas of a cycle are reached at a place, and inside it. */
interface Reached {
  readonly here: number;
  /** By member: `.name`, {@link OTHERS}, `[]` for an item. */
  readonly members: ReadonlyMap<string, Reached>;
}

const nothing: Reached = { here: 0, members: new Map() };
const once: Reached = { here: 1, members: new Map() };
/** The key of a property that has no entry of its own. */
const OTHERS = ".*";

class Finder {
  readonly #schemaOf: (id: string) => JsonSchema | undefined;
  readonly #isInCycle: (id: string) => boolean;

  constructor(
    schemaOf: (id: string) => JsonSchema | undefined,
    isInCycle: (id: string) => boolean,
  ) {
    this.#schemaOf = schemaOf;
    this.#isInCycle = isInCycle;
  }

  repeated({ id, schema }: Referring): string[][] {
    return [...tooOften(this.#at(schema, new Set([id])), [])];
  }

  /**
   * What applies to a value.
   * @param followed at the value where the search begins: the references that were followed there. A
   *   reference inside leads back into the cycle: it is counted, and not followed.
   */
  #at(schema: unknown, followed?: ReadonlySet<string>): Reached {
    if (!isSchema(schema)) return nothing;
    const here = (part: unknown) => this.#at(part, followed);
    const isUnion = unionOf(schema, (id) => this.#schemaOf(id) ?? {}) !== undefined;
    const branch = combined([here(schema.then), here(schema.else)], Math.max);
    return combined([
      ...["allOf", "anyOf"].flatMap((keyword) => schemaList(schema, keyword).map(here)),
      // Of a union whose branches are told apart, one branch is looked at.
      combined(schemaList(schema, "oneOf").map(here), isUnion ? Math.max : sum),
      ...[schema.if, schema.not].map(here),
      branch,
      ...Object.values(schemasByName(schema, "dependentSchemas")).map(here),
      this.#properties(schema),
      this.#items(schema),
      this.#reference(schema.$ref, followed),
    ]);
  }

  #reference(id: unknown, followed?: ReadonlySet<string>): Reached {
    if (typeof id !== "string" || !this.#isInCycle(id)) return nothing;
    if (followed === undefined) return once;
    return followed.has(id) ? nothing : this.#at(this.#schemaOf(id), new Set([...followed, id]));
  }

  #properties(schema: JsonSchema): Reached {
    const named = Object.entries(schemasByName(schema, "properties")).map(
      ([name, property]) => [`.${name}`, this.#at(property)] as const,
    );
    const others = this.#at(schema.additionalProperties ?? schema.unevaluatedProperties);
    return combined([
      { here: 0, members: new Map([...named, [OTHERS, others]]) },
      ...Object.values(schemasByName(schema, "patternProperties")).map((property) => ({
        here: 0,
        members: new Map([[OTHERS, this.#at(property)]]),
      })),
    ]);
  }

  #items(schema: JsonSchema): Reached {
    const first = schemaList(schema, "prefixItems").map((item) => this.#at(item));
    const rest = this.#at(schema.items ?? schema.unevaluatedItems);
    const item = combined([combined([...first, rest], Math.max), this.#at(schema.contains)]);
    return { here: 0, members: new Map([["[]", item]]) };
  }
}

function sum(a: number, b: number): number {
  return a + b;
}

function combined(parts: readonly Reached[], combine = sum): Reached {
  return parts.reduce((a, b) => both(a, b, combine), nothing);
}

function both(a: Reached, b: Reached, combine: (a: number, b: number) => number): Reached {
  const keys = new Set([...a.members.keys(), ...b.members.keys()]);
  return {
    here: combine(a.here, b.here),
    members: new Map(
      [...keys].map((key) => [key, both(memberOf(a, key), memberOf(b, key), combine)]),
    ),
  };
}

function memberOf({ members }: Reached, key: string): Reached {
  return members.get(key) ?? (key.startsWith(".") ? members.get(OTHERS) : undefined) ?? nothing;
}

function* tooOften({ here, members }: Reached, path: readonly string[]): Generator<string[]> {
  if (here > 1) yield [...path];
  for (const [key, reached] of members) {
    yield* tooOften(reached, [...path, key.startsWith(".") ? key.slice(1) : "*"]);
  }
}
