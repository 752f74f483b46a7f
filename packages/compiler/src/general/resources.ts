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

  /**
   * What a reference leads to.
   * @throws Error where it leads nowhere
   */
  resolve(reference: string, base: string): Place {
    const absolute = resolveUri(reference, base);
    const hash = absolute.indexOf("#");
    const uri = hash < 0 ? absolute : absolute.slice(0, hash);
    const fragment = hash < 0 ? "" : decodeURIComponent(absolute.slice(hash + 1));
    const resource = this.#byUri.get(uri);
    const found =
      fragment === ""
        ? resource?.root
        : fragment.startsWith("/")
          ? this.#pointer(resource, fragment)
          : (resource?.anchors.get(fragment) ?? resource?.dynamicAnchors.get(fragment));
    if (found === undefined)
      throw new Error(`${JSON.stringify(reference)} leads nowhere (${absolute})`);
    return found;
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
    const own = id === undefined ? base : withoutFragment(resolveUri(id, base));
    const starts = id !== undefined || path.length === 0;
    const place: Place = {
      resource: starts ? own : resource,
      base: own,
      schema,
      key: `${document}#${toPointer(path)}`,
    };
    this.#places.set(place.key, place);
    if (starts) {
      const created: Resource = { root: place, anchors: new Map(), dynamicAnchors: new Map() };
      this.#byUri.set(own, created);
      if (path.length === 0) this.#byUri.set(document, created);
    }
    if (!isSchema(schema)) return place;
    const owner = this.#byUri.get(place.resource);
    if (typeof schema.$anchor === "string") owner?.anchors.set(schema.$anchor, place);
    if (typeof schema.$dynamicAnchor === "string") {
      owner?.dynamicAnchors.set(schema.$dynamicAnchor, place);
    }
    for (const [segments, child] of schemasIn(schema)) {
      this.#visit(child, place.resource, own, document, [...path, ...segments]);
    }
    return place;
  }
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

function resolveUri(reference: string, base: string): string {
  if (reference === "") return base;
  if (reference.startsWith("#")) return withoutFragment(base) + reference;
  if (!URL.canParse(reference, base))
    throw new Error(`${JSON.stringify(reference)} leads nowhere (from ${base})`);
  return new URL(reference, base).href;
}

function withoutFragment(uri: string): string {
  return uri.replace(/#.*$/s, "");
}
