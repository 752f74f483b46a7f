import { toPointer } from "../load/pointer.js";
import { applicators, isSchema, type JsonSchema } from "../load/schema.js";

/** A place in a schema document that a reference can lead to. */
export interface Place {
  /** The schema resource that it belongs to: its base URI. */
  readonly resource: string;
  /** The base URI that references inside are relative to. */
  readonly base: string;
  /** The schema, which may be `true` or `false`. */
  readonly schema: unknown;
  /** A name of the place that no other has: the document's URI and a pointer. */
  readonly key: string;
}

/** The URI of a schema that has no `$id`; one that is relative has it for its base. */
export const UNNAMED = "schema:///root";

/** A place's name as messages show it: the schema that is compiled has no URI but its own. */
export function shown(key: string): string {
  return key.startsWith(`${UNNAMED}#`) ? key.slice(UNNAMED.length) : key;
}

/** A schema resource (JSON Schema Core §4.3.5): what has a base URI of its own. */
export interface Resource {
  readonly root: Place;
  /** `$anchor`s and `$dynamicAnchor`s, by name. */
  readonly anchors: Map<string, Place>;
  readonly dynamicAnchors: Map<string, Place>;
}

/** The schema resources of some documents, and what references between them lead to. */
export class Resources {
  readonly #byUri = new Map<string, Resource>();
  readonly #places = new Map<string, Place>();

  /** Adds a document and the resources inside it. */
  add(document: unknown, uri: string): Place {
    return this.#visit(document, uri, uri, uri, []);
  }

  /** The resource with a base URI. */
  get(uri: string): Resource | undefined {
    return this.#byUri.get(uri);
  }

  /** What a reference leads to; `undefined` where it leads nowhere. */
  resolve(reference: string, base: string): Place | undefined {
    const absolute = resolveUri(reference, base) ?? "";
    const hash = absolute.indexOf("#");
    const uri = hash < 0 ? absolute : absolute.slice(0, hash);
    const fragment = hash < 0 ? "" : decoded(absolute.slice(hash + 1));
    const resource = this.#byUri.get(uri);
    if (fragment === undefined) return undefined;
    if (fragment === "") return resource?.root;
    return fragment.startsWith("/")
      ? this.#pointer(resource, fragment)
      : (resource?.anchors.get(fragment) ?? resource?.dynamicAnchors.get(fragment));
  }

  #pointer(resource: Resource | undefined, pointer: string): Place | undefined {
    if (resource === undefined) return undefined;
    const known = this.#places.get(`${resource.root.key}${pointer}`);
    if (known !== undefined) return known;
    let { schema } = resource.root;
    for (const segment of pointer.slice(1).split("/")) {
      const name = segment.replaceAll("~1", "/").replaceAll("~0", "~");
      if (typeof schema !== "object" || schema === null || !Object.hasOwn(schema, name)) {
        return undefined;
      }
      schema = (schema as JsonSchema)[name];
    }
    // The same schema under the name by which the walk met it, which may be that of an inner resource.
    for (const place of this.#places.values())
      if (place.schema === schema && isSchema(schema)) return place;
    const { resource: uri, base, key } = resource.root;
    return { resource: uri, base, schema, key: `${key}${pointer}` };
  }

  #visit(
    schema: unknown,
    resource: string,
    base: string,
    document: string,
    path: readonly (string | number)[],
  ): Place {
    const id = isSchema(schema) && typeof schema.$id === "string" ? schema.$id : undefined;
    const own = id === undefined ? base : withoutFragment(resolveUri(id, base) ?? id);
    const starts = id !== undefined || path.length === 0;
    const place: Place = {
      resource: starts ? own : resource,
      base: own,
      schema,
      key: `${document}#${toPointer(path)}`,
    };
    this.#places.set(place.key, place);
    if (starts) {
      if (path.length > 0) refuseSecond(place, "$id", this.#byUri.get(own)?.root);
      const created: Resource = { root: place, anchors: new Map(), dynamicAnchors: new Map() };
      this.#byUri.set(own, created);
      if (path.length === 0) this.#byUri.set(document, created);
    }
    if (!isSchema(schema)) return place;
    const owner = this.#byUri.get(place.resource);
    for (const [keyword, anchors] of [
      ["$anchor", owner?.anchors],
      ["$dynamicAnchor", owner?.dynamicAnchors],
    ] as const) {
      const name = schema[keyword];
      if (typeof name !== "string") continue;
      refuseSecond(place, keyword, anchors?.get(name));
      anchors?.set(name, place);
    }
    for (const [segments, child] of schemasIn(schema)) {
      this.#visit(child, place.resource, own, document, [...path, ...segments]);
    }
    return place;
  }
}

/**
 * A name is one schema's (JSON Schema Core §8.2). Documents that are only referred to may be of another
 * dialect, in which what looks like a name is none.
 */
function refuseSecond({ key, schema }: Place, keyword: string, before: Place | undefined): void {
  const isOwn = [key, before?.key].every((other) => other?.startsWith(`${UNNAMED}#`));
  if (before === undefined || !isOwn || !isSchema(schema)) return;
  const name = JSON.stringify(schema[keyword]);
  throw new Error(`${shown(key)}/${keyword}: ${name} names ${shown(before.key)} too`);
}

/** The schemas directly inside a schema, `true` and `false` too. */
export function schemasIn(schema: JsonSchema): [(string | number)[], unknown][] {
  const found: [(string | number)[], unknown][] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    if (applicators.single.has(keyword)) found.push([[keyword], value]);
    else if (applicators.lists.has(keyword) && Array.isArray(value)) {
      found.push(
        ...value.map((item, index): [(string | number)[], unknown] => [[keyword, index], item]),
      );
    } else if ((applicators.maps.has(keyword) || keyword === "definitions") && isSchema(value)) {
      for (const [name, item] of Object.entries(value)) found.push([[keyword, name], item]);
    }
  }
  return found;
}

function resolveUri(reference: string, base: string): string | undefined {
  if (reference === "") return base;
  if (reference.startsWith("#")) return withoutFragment(base) + reference;
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined;
}

function withoutFragment(uri: string): string {
  return uri.replace(/#.*$/s, "");
}

/** A fragment without percent-encoding; `undefined` where it is encoded wrongly. */
function decoded(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}
