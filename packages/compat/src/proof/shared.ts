import { isEqual } from "../json/json.js";
import { type Parsed, parse, textOf } from "../schema/parsed.js";
import type { Place } from "../schema/place.js";
import type { SchemaSource } from "../schema/source.js";

/** The name of a place that is the same in both versions. */
export function nameOf(place: Place): string {
  return `${place.document}#${place.pointer}`;
}

/** What two versions have in common. */
export interface Shared {
  /** The targets of references that mean the same in both, with all that they refer to. */
  readonly names: ReadonlySet<string>;
  /** Nothing that says which values are valid differs anywhere. */
  readonly everything: boolean;
}

/** Finds what is the same in both versions, through references and round their circles. */
export function sharedBetween(before: SchemaSource, after: SchemaSource): Shared {
  const targets = [targetsOf(before), targetsOf(after)] as const;
  const leads = new Map<string, { dynamic: boolean; names: readonly string[] }>();
  for (const [name, place] of targets[0]) {
    const other = targets[1].get(name);
    const same = other === undefined ? undefined : compare(place, other, before, after);
    if (same !== undefined) leads.set(name, same);
  }
  const same = closed(new Map([...leads].map(([name, { names }]) => [name, names])));
  const sameNames = targets[0].size === targets[1].size;
  const everything = sameNames && [...targets[0].keys()].every((name) => same.has(name));
  // Where a dynamic reference leads depends on the way to it, so nothing that reaches one is fixed.
  const fixed = [...leads].filter(([name, { dynamic }]) => !dynamic && same.has(name));
  return { names: closed(new Map(fixed.map(([name, { names }]) => [name, names]))), everything };
}

/** The names that lead to no name that is not there, by whatever way. */
function closed(leads: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const left = new Set(leads.keys());
  const ledToBy = new Map<string, string[]>();
  for (const [name, others] of leads) {
    for (const other of others) {
      const known = ledToBy.get(other);
      if (known === undefined) ledToBy.set(other, [name]);
      else known.push(name);
    }
  }
  const pending = [...ledToBy.keys()].filter((name) => !left.has(name));
  for (let lost = pending.pop(); lost !== undefined; lost = pending.pop()) {
    for (const name of ledToBy.get(lost) ?? []) if (left.delete(name)) pending.push(name);
  }
  return left;
}

/** The root and every place that references lead to from it. */
function targetsOf(source: SchemaSource): Map<string, Place> {
  const found = new Map([[nameOf(source.root), source.root]]);
  const pending = [source.root];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    for (const schema of inside(place, source)) {
      for (const target of targets(schema, source)) {
        if (target === undefined || found.has(nameOf(target))) continue;
        found.set(nameOf(target), target);
        pending.push(target);
      }
    }
  }
  return found;
}

function* inside(place: Place, source: SchemaSource): Generator<Parsed> {
  const pending = [place];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const schema = parse(next, source);
    yield schema;
    for (const child of childrenOf(schema).values()) pending.push(child);
  }
}

/** The schemas inside a schema by the way to them. */
export function childrenOf(schema: Parsed): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const [keyword, place] of schema.single) found.set(keyword, place);
  for (const [keyword, places] of schema.lists) {
    for (const [index, place] of places.entries()) found.set(`${keyword}/${index}`, place);
  }
  for (const [keyword, places] of schema.maps) {
    for (const [name, place] of places) found.set(`${keyword}/${name}`, place);
  }
  return found;
}

function targets(schema: Parsed, source: SchemaSource): (Place | undefined)[] {
  return ["$ref", "$dynamicRef"].flatMap((keyword) => {
    const reference = textOf(schema, keyword);
    return reference === undefined ? [] : [source.resolve(reference, schema.place)];
  });
}

/** What two places lead to where they say the same; `undefined` where they do not. */
function compare(
  before: Place,
  after: Place,
  sourceBefore: SchemaSource,
  sourceAfter: SchemaSource,
): { dynamic: boolean; names: readonly string[] } | undefined {
  const names = new Set<string>();
  let dynamic = false;
  const pending: [Place, Place][] = [[before, after]];
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const [a, b] = [parse(pair[0], sourceBefore), parse(pair[1], sourceAfter)];
    if (!saysTheSame(a, b)) return undefined;
    dynamic ||= a.values.has("$dynamicRef");
    const [to, other] = [targets(a, sourceBefore), targets(b, sourceAfter)];
    for (const [index, target] of to.entries()) {
      const counterpart = other[index];
      if (target === undefined && counterpart === undefined) continue;
      if (target === undefined || counterpart === undefined) return undefined;
      if (nameOf(target) !== nameOf(counterpart)) return undefined;
      names.add(nameOf(target));
    }
    const children = childrenOf(b);
    for (const [way, child] of childrenOf(a)) {
      const counterpart = children.get(way);
      if (counterpart === undefined) return undefined;
      pending.push([child, counterpart]);
    }
  }
  return { dynamic, names: [...names] };
}

/** Whether two schemas say the same, the schemas inside them aside. */
function saysTheSame(a: Parsed, b: Parsed): boolean {
  if (a.always !== b.always || a.unreadable !== b.unreadable) return false;
  if (a.unreadable) return isEqual(a.place.schema, b.place.schema);
  const ways = [[...childrenOf(a).keys()], [...childrenOf(b).keys()]];
  if (ways[0]?.length !== ways[1]?.length) return false;
  if (a.values.size !== b.values.size || a.garbage.length !== b.garbage.length) return false;
  for (const [keyword, value] of a.values) {
    if (!b.values.has(keyword) || !isEqual(value, b.values.get(keyword))) return false;
  }
  const raw = [a, b].map(({ place }) => place.schema as Readonly<Record<string, unknown>>);
  return a.garbage.every((keyword) => isEqual(raw[0]?.[keyword], raw[1]?.[keyword]));
}
