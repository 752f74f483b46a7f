import { isObject, type JsonObject, member } from "../json/json.js";
import { assertions, hasShape } from "./keywords.js";
import type { Place } from "./place.js";
import type { SchemaSource } from "./source.js";

/**
 * A schema's assertions under the names of draft 2020-12, whatever dialect it is written in. What its
 * metaschema would refuse is listed apart: it has no meaning that anybody could compare.
 */
export interface Parsed {
  readonly place: Place;
  /** `true` or `false`, where the schema is no object. */
  readonly always: boolean | undefined;
  /** Values of keywords that hold no schema. */
  readonly values: ReadonlyMap<string, unknown>;
  readonly single: ReadonlyMap<string, Place>;
  readonly lists: ReadonlyMap<string, readonly Place[]>;
  readonly maps: ReadonlyMap<string, ReadonlyMap<string, Place>>;
  /** The pointer of each keyword: draft-07 has other names. */
  readonly pointers: ReadonlyMap<string, string>;
  /** Keywords whose value is none that they can have. */
  readonly garbage: readonly string[];
  /** It is no schema, or written in a dialect that nothing here knows. */
  readonly unreadable: boolean;
}

/** Reads the schema at a place. */
export function parse(place: Place, source: SchemaSource): Parsed {
  const { schema, dialect } = place;
  const parsed = {
    place,
    always: typeof schema === "boolean" ? schema : undefined,
    values: new Map<string, unknown>(),
    single: new Map<string, Place>(),
    lists: new Map<string, readonly Place[]>(),
    maps: new Map<string, ReadonlyMap<string, Place>>(),
    pointers: new Map<string, string>(),
    garbage: [] as string[],
    unreadable: typeof schema !== "boolean" && (!isObject(schema) || dialect === "other"),
  };
  if (!isObject(schema) || parsed.unreadable) return parsed;
  const keywords = keywordsOf(schema, dialect);
  for (const keyword of keywords) {
    const shape = assertions[dialect].get(keyword);
    if (shape === undefined) continue;
    const value = member(schema, keyword);
    if (!hasShape(value, shape)) {
      parsed.garbage.push(keyword);
      continue;
    }
    const child = (item: unknown, ...tokens: (string | number)[]) =>
      source.child(place, [keyword, ...tokens], item);
    const at = (name: string) => parsed.pointers.set(name, `${place.pointer}/${keyword}`);
    if (keyword === "items" && Array.isArray(value)) {
      at("prefixItems");
      if (value.length > 0)
        parsed.lists.set(
          "prefixItems",
          value.map((item, index) => child(item, index)),
        );
    } else if (keyword === "additionalItems") {
      // It counts beside an array of items only (draft-07 Validation §6.4.2).
      if (!Array.isArray(member(schema, "items"))) continue;
      at("items");
      parsed.single.set("items", child(value));
    } else if (keyword === "dependencies") {
      const named = Object.entries(value as JsonObject);
      const schemas = named.filter(([, item]) => !Array.isArray(item));
      at("dependentSchemas");
      at("dependentRequired");
      parsed.maps.set(
        "dependentSchemas",
        new Map(schemas.map(([name, item]) => [name, child(item, name)])),
      );
      parsed.values.set(
        "dependentRequired",
        Object.fromEntries(named.filter(([, item]) => Array.isArray(item))),
      );
    } else {
      at(keyword);
      if (shape === "schema" || shape === "schemaOrSchemas")
        parsed.single.set(keyword, child(value));
      else if (shape === "schemas") {
        parsed.lists.set(
          keyword,
          (value as unknown[]).map((item, index) => child(item, index)),
        );
      } else if (shape === "schemasByName") {
        const object = value as JsonObject;
        const names = Object.keys(object);
        parsed.maps.set(
          keyword,
          new Map(names.map((name) => [name, child(member(object, name), name)])),
        );
      } else parsed.values.set(keyword, value);
    }
  }
  return parsed;
}

/** The keywords that count: in draft-07 `$ref` alone where it is there (Core §8.3). */
function keywordsOf(schema: JsonObject, dialect: Place["dialect"]): string[] {
  if (dialect === "draft-07" && Object.hasOwn(schema, "$ref")) return ["$ref"];
  return Object.keys(schema);
}

/** The number of a keyword, or what stands for none. */
export function numberOf(parsed: Parsed, keyword: string, none: number): number {
  const value = parsed.values.get(keyword);
  return typeof value === "number" ? value : none;
}

/** The text of a keyword. */
export function textOf(parsed: Parsed, keyword: string): string | undefined {
  const value = parsed.values.get(keyword);
  return typeof value === "string" ? value : undefined;
}

/** The names that a keyword lists, each once. */
export function namesOf(parsed: Parsed, keyword: string): readonly string[] {
  const value = parsed.values.get(keyword);
  return Array.isArray(value) ? [...new Set(value as string[])] : [];
}

/** The names that `dependentRequired` lists for each name. */
export function dependentNames(parsed: Parsed): ReadonlyMap<string, readonly string[]> {
  const value = parsed.values.get("dependentRequired");
  return new Map(isObject(value) ? (Object.entries(value) as [string, string[]][]) : []);
}

/** The types of `type`, or `undefined` where there is none. A number includes integers. */
export function typesOf(parsed: Parsed): readonly string[] | undefined {
  const type = parsed.values.get("type");
  if (type === undefined) return undefined;
  const types = [...new Set((Array.isArray(type) ? type : [type]) as string[])];
  return types.includes("number") ? types.filter((name) => name !== "integer") : types;
}

/** The values of `enum`, or of `const`; with both, those of `const` that `enum` lists are for a reader to find. */
export function listed(parsed: Parsed, keyword: "enum" | "const"): readonly unknown[] | undefined {
  if (!parsed.values.has(keyword)) return undefined;
  const value = parsed.values.get(keyword);
  return keyword === "const" ? [value] : (value as unknown[]);
}
