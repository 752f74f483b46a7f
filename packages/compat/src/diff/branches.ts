import { canonical, isDeeperThan, isObject } from "../json/json.js";
import type { Relation } from "../proof/relation.js";
import type { Place } from "../schema/place.js";

/** Branches of `allOf`, `anyOf` or `oneOf`, by what became of them. */
export interface Branches {
  /** Those that stay, each beside what it became. */
  readonly pairs: readonly (readonly [before: Place, after: Place])[];
  /** Those that go and those that come, by their index. */
  readonly gone: ReadonlyMap<number, Place>;
  readonly come: ReadonlyMap<number, Place>;
}

/** Finds which branch became which. */
export function matchedBranches(
  { before: left, after: right }: Relation,
  before: readonly Place[],
  after: readonly Place[],
): Branches {
  const gone = new Map(before.entries());
  const come = new Map(after.entries());
  const pairs: [Place, Place][] = [];
  const match = (isSame: (a: Place, b: Place) => boolean) => {
    for (const [index, a] of [...gone]) {
      const found = [...come].find(([, b]) => isSame(a, b));
      if (found === undefined) continue;
      gone.delete(index);
      come.delete(found[0]);
      pairs.push([a, found[1]]);
    }
  };
  match((a, b) => left.node(a) === right.node(b));
  match((a, b) => signature(a) !== undefined && signature(a) === signature(b));
  // A branch that only has one other to have become is that one.
  if (gone.size === come.size) {
    match((a, b) => signature(a) === undefined && signature(b) === undefined);
  }
  return { pairs, gone, come };
}

/** By what a branch is known again: its reference, its tag or its title. */
function signature({ schema }: Place): string | undefined {
  if (!isObject(schema)) return undefined;
  if (typeof schema.$ref === "string") return `reference ${schema.$ref}`;
  if (isObject(schema.properties)) {
    const tags = Object.entries(schema.properties).filter(
      ([, property]) => isObject(property) && "const" in property && !isDeeperThan(property, 20),
    );
    if (tags.length > 0) {
      return `tag ${tags.map(([name, property]) => `${name}=${canonical((property as { const?: unknown }).const)}`).join()}`;
    }
  }
  return typeof schema.title === "string" ? `title ${schema.title}` : undefined;
}
