import type { Parsed } from "../schema/parsed.js";
import { type Context, inside } from "./context.js";
import type { Pair } from "./pair.js";
import { compareSubschema } from "./subschema.js";

/** The keywords that say what each item is; `additionalItems` is what draft-07 calls `items`. */
const itemKeywords = ["prefixItems", "items", "additionalItems"];

/** The keywords for arrays, the counts of their items aside. */
export function compareArrays(pair: Pair): void {
  compareUniqueItems(pair);
  comparePrefixItems(pair);
  compareItems(pair);
  const some = inside(pair.context, "an item", undefined);
  const bounded = [pair.before, pair.after].some((schema) => schema.values.has("maxContains"));
  compareSubschema(
    pair,
    "contains",
    "contains-added",
    "contains-removed",
    bounded ? { ...some, sense: "either" } : some,
    ["contains", "minContains", "maxContains"],
  );
  compareSubschema(
    pair,
    "unevaluatedItems",
    "unevaluated-items-tightened",
    "unevaluated-items-loosened",
    some,
  );
}

function compareUniqueItems(pair: Pair): void {
  const isUnique = (schema: Parsed) => schema.values.get("uniqueItems") === true;
  const set = isUnique(pair.after);
  if (isUnique(pair.before) === set) return;
  pair.edit(
    set ? "unique-items-set" : "unique-items-dropped",
    set ? "may not have an item twice" : "may have an item twice",
    { keyword: "uniqueItems", parts: pair.parts(["uniqueItems"]) },
  );
}

function comparePrefixItems(pair: Pair): void {
  const [had, has] = [prefixOf(pair.before), prefixOf(pair.after)];
  for (let index = 0; index < Math.max(had.length, has.length); index++) {
    const [a, b] = [had[index], has[index]];
    if (a !== undefined && b !== undefined) {
      const whole = wholeItem(pair, index);
      pair.walk.compare(a, b, inside(pair.context, `item ${index + 1}`, whole));
      continue;
    }
    const added = b !== undefined;
    pair.edit(
      `prefix-item-${added ? "added" : "removed"}`,
      `${added ? "asks for" : "no longer asks for"} something as item ${index + 1}`,
      { keyword: "prefixItems", token: index, decided: true, parts: pair.parts(itemKeywords) },
    );
  }
}

function compareItems(pair: Pair): void {
  const prefix = Math.max(prefixOf(pair.before).length, prefixOf(pair.after).length);
  const each = inside(pair.context, "each item", wholeItem(pair, prefix, true));
  compareSubschema(pair, "items", "items-added", "items-removed", each, itemKeywords);
}

function prefixOf(schema: Parsed) {
  return schema.lists.get("prefixItems") ?? [];
}

/** A schema of the whole value that asks for something of one item, or of the rest from there on. */
function wholeItem(
  { context: { whole }, relation: { make } }: Pair,
  index: number,
  rest = false,
): Context["whole"] {
  if (whole === undefined) return undefined;
  const free = Array.from({ length: Math.min(index, 50) }, () => make.anything);
  return (part) =>
    whole(
      make.node(
        [rest ? make.items(free, part) : make.items([...free, part], make.anything)],
        undefined,
      ),
    );
}
