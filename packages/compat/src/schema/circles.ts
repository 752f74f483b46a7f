import { type Parsed, parse, textOf } from "./parsed.js";
import type { Place } from "./place.js";
import type { SchemaSource } from "./source.js";

const singles = ["not", "if", "then", "else"];
const lists = ["allOf", "anyOf", "oneOf"];

/**
 * Whether a schema that is reached from a place comes back to itself for the same value: judging by it
 * need not end (JSON Schema Core §9.4.1), and its alternatives can take all the time there is.
 */
export function hasEndlessCircle(from: Place, source: SchemaSource): boolean {
  const state = new Map<Place, "open" | "done">();
  const apart: Place[] = [from];
  for (let start = apart.pop(); start !== undefined; start = apart.pop()) {
    if (state.has(start)) continue;
    const way: { readonly place: Place; readonly next: Place[] }[] = [];
    const enter = (place: Place) => {
      state.set(place, "open");
      const schema = parse(place, source);
      apart.push(...inside(schema));
      way.push({ place, next: inPlace(schema, source) });
    };
    enter(start);
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const next = top.next.pop();
      if (next === undefined) {
        state.set(top.place, "done");
        way.pop();
      } else if (state.get(next) === "open") return true;
      else if (!state.has(next)) enter(next);
    }
  }
  return false;
}

/** The schemas that judge the same value. */
function inPlace(schema: Parsed, source: SchemaSource): Place[] {
  const { place } = schema;
  const [reference, dynamic] = [textOf(schema, "$ref"), textOf(schema, "$dynamicRef")];
  const anchor = dynamic?.replace(/^[^#]*/, "");
  const targets = [
    reference === undefined ? undefined : source.resolve(reference, place),
    dynamic === undefined ? undefined : source.resolve(dynamic, place),
    // Where it leads depends on the way: the outermost is the one that closes circles.
    anchor === undefined ? undefined : source.resolve(anchor, source.root),
  ];
  return [
    ...targets.filter((target) => target !== undefined),
    ...singles.flatMap((keyword) => schema.single.get(keyword) ?? []),
    ...lists.flatMap((keyword) => schema.lists.get(keyword) ?? []),
    ...(schema.maps.get("dependentSchemas")?.values() ?? []),
  ];
}

/** All schemas inside a schema. */
function inside(schema: Parsed): Place[] {
  return [
    ...schema.single.values(),
    ...[...schema.lists.values()].flat(),
    ...[...schema.maps.values()].flatMap((places) => [...places.values()]),
  ];
}
