import { isDeeperThan, isObject, member, pointerTo, tokensOf } from "../json/json.js";
import { assertions, definitions } from "./keywords.js";
import { dialectOf, type Place } from "./place.js";

/** Levels of objects and lists: what nests deeper is not read. Each pointer is as long as it is deep. */
export const DEEPEST_DOCUMENT = 500;

/** The URI of a schema that has none of its own. */
export const ROOT = "schema:root";

/** One version's documents: what a schema and its references lead to. */
export class SchemaSource {
  readonly root: Place;
  readonly #lookup: (uri: string) => unknown;
  readonly #resources = new Map<string, Place | undefined>();
  readonly #anchors = new Map<string, Place>();
  readonly #places = new Map<string, Place>();

  /**
   * @param schema the schema at the root
   * @param lookup the document of an absolute URI, `undefined` where there is none
   * @param uri what the root is called, and its references are relative to where it has no `$id`
   */
  constructor(schema: unknown, lookup: (uri: string) => unknown = () => undefined, uri = ROOT) {
    this.#lookup = lookup;
    this.root = this.#add(schema, uri);
  }

  /**
   * What a reference leads to, to the end of a chain of references that are nothing else in one resource;
   * `undefined` where it leads nowhere.
   */
  resolve(reference: string, from: Place): Place | undefined {
    let place = this.#find(reference, from);
    const met = new Set<Place>();
    while (place !== undefined && !met.has(place)) {
      met.add(place);
      const { schema, base } = place;
      if (!isObject(schema) || typeof schema.$ref !== "string") break;
      if (Object.keys(schema).length > 1) break;
      const next = this.#find(schema.$ref, place);
      // Dynamic references ask which resources the way led through.
      if (next === undefined || next.base !== base) break;
      place = next;
    }
    return place;
  }

  #find(reference: string, from: Place): Place | undefined {
    const absolute = absoluteUri(reference, from.base);
    const hash = absolute.indexOf("#");
    const uri = hash < 0 ? absolute : absolute.slice(0, hash);
    const resource = this.#resource(uri);
    if (resource === undefined) return undefined;
    const fragment = decoded(hash < 0 ? "" : absolute.slice(hash + 1));
    if (fragment === undefined) return undefined;
    if (fragment === "") return resource;
    if (fragment.startsWith("/")) return this.#below(resource, fragment);
    return this.#anchors.get(`${resource.base}#${fragment}`);
  }

  /** A place inside another one. */
  child(place: Place, tokens: readonly (string | number)[], schema: unknown): Place {
    const pointer = pointerTo(place.pointer, ...tokens);
    const key = `${place.document}#${pointer}`;
    const known = this.#places.get(key);
    if (known !== undefined && known.schema === schema) return known;
    const made = placed(schema, place, pointer);
    this.#places.set(key, made);
    return made;
  }

  /** The documents that were asked for so far, the root aside, by the URI that they were asked for by. */
  documents(): Map<string, unknown> {
    const found = new Map<string, unknown>();
    for (const [uri, place] of this.#resources) {
      if (
        place !== undefined &&
        place.pointer === "" &&
        place.document === uri &&
        place !== this.root
      ) {
        found.set(uri, place.schema);
      }
    }
    return found;
  }

  #resource(uri: string): Place | undefined {
    if (this.#resources.has(uri)) return this.#resources.get(uri);
    let document: unknown;
    try {
      document = this.#lookup(uri);
    } catch {
      document = undefined;
    }
    if (document === undefined) {
      this.#resources.set(uri, undefined);
      return undefined;
    }
    return this.#add(document, uri);
  }

  /** Adds a document, the resources inside it and their anchors. No recursion: it may be of any depth. */
  #add(given: unknown, uri: string): Place {
    // A symbol is no schema, and equals no other one: two that are not read are not the same.
    const document = isDeeperThan(given, DEEPEST_DOCUMENT) ? Symbol("nests too deep") : given;
    const dialect = dialectOf(document, "2020-12");
    const first = placed(
      document,
      { schema: document, document: uri, pointer: "", base: uri, dialect },
      "",
    );
    this.#resources.set(uri, first);
    const pending = [first];
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
      this.#places.set(`${place.document}#${place.pointer}`, place);
      const { schema } = place;
      if (!isObject(schema)) continue;
      if (typeof schema.$id === "string" && !this.#resources.get(place.base)) {
        this.#resources.set(place.base, place);
      }
      for (const anchor of anchorsOf(schema)) this.#anchors.set(`${place.base}#${anchor}`, place);
      for (const [tokens, child] of schemasIn(schema, place)) {
        pending.push(placed(child, place, pointerTo(place.pointer, ...tokens)));
      }
    }
    return first;
  }

  #below(resource: Place, pointer: string): Place | undefined {
    let place = resource;
    for (const token of tokensOf(pointer)) {
      const { schema } = place;
      const next = Array.isArray(schema)
        ? schema[Number(token)]
        : isObject(schema)
          ? member(schema, token)
          : undefined;
      if (next === undefined) return undefined;
      place = this.child(place, [token], next);
    }
    return place;
  }
}

function placed(schema: unknown, parent: Place, pointer: string): Place {
  const dialect = dialectOf(schema, parent.dialect);
  const id = isObject(schema) && typeof schema.$id === "string" ? schema.$id : undefined;
  const ignored = id === undefined || id.startsWith("#") || hasBareRef(schema, dialect);
  const base = ignored ? undefined : absoluteUri(id, parent.base).replace(/#.*$/s, "");
  return { schema, document: parent.document, pointer, base: base ?? parent.base, dialect };
}

/** In draft-07 what stands beside `$ref` is ignored (Core §8.3), an `$id` too. */
function hasBareRef(schema: unknown, dialect: Place["dialect"]): boolean {
  return dialect === "draft-07" && isObject(schema) && typeof schema.$ref === "string";
}

function anchorsOf(schema: Readonly<Record<string, unknown>>): string[] {
  const { $anchor, $dynamicAnchor, $id } = schema;
  const found = [$anchor, $dynamicAnchor].filter((name) => typeof name === "string");
  // Draft-07 names a place with an `$id` that is a fragment.
  if (typeof $id === "string" && $id.startsWith("#")) found.push($id.slice(1));
  return found;
}

/** The schemas directly inside a schema, each with the way to it. */
export function schemasIn(
  schema: Readonly<Record<string, unknown>>,
  place: Pick<Place, "dialect">,
): [(string | number)[], unknown][] {
  const found: [(string | number)[], unknown][] = [];
  for (const keyword of Object.keys(schema)) {
    const value = member(schema, keyword);
    const shape = definitions.includes(keyword)
      ? "schemasByName"
      : (assertions[place.dialect].get(keyword) ?? "any");
    if (!shape.startsWith("schema")) continue;
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        found.push([[keyword, index], item]);
      });
    } else if (shape.endsWith("ByName")) {
      if (!isObject(value)) continue;
      for (const name of Object.keys(value)) found.push([[keyword, name], member(value, name)]);
    } else found.push([[keyword], value]);
  }
  return found;
}

function absoluteUri(reference: string, base: string): string {
  if (reference === "") return base;
  if (reference.startsWith("#")) return base.replace(/#.*$/s, "") + reference;
  try {
    return new URL(reference, base).href;
  } catch {
    try {
      // A base that is only a name: relative references find documents by their own name.
      return new URL(reference).href;
    } catch {
      return reference;
    }
  }
}

function decoded(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}
