import { posix } from "node:path";
import type { StandardVersion } from "../domains/standard-version.js";
import { below, isObject, type JsonObject, lookUp, member, members } from "./json.js";
import type { Located } from "./operation.js";

/** A value of a document and where it stands. */
export interface Place extends Located {
  readonly value: unknown;
  /** Path in `schemas/` of the document that it is written in. */
  readonly file: string;
}

/** References that lead to references: more than any document has. */
const LONGEST_CHAIN = 32;

/** In the document of another domain it stands for the one that refers (`schemas/core/openapi.yaml`). */
const DOMAIN = "{domain}";

/** The OpenAPI document of a domain, read through its references to other parts and documents. */
export class OpenApiDocument {
  readonly root: Place;
  readonly #documents: ReadonlyMap<string, unknown>;

  constructor({ domain, openapi }: StandardVersion) {
    this.#documents = new Map(
      [...openapi].map(([file, document]) => [
        file,
        file.startsWith(`${domain}/`) ? document : named(document, domain),
      ]),
    );
    const file = [...openapi.keys()].find((path) => path.startsWith(`${domain}/`)) ?? "";
    this.root = { pointer: "", at: `${file}#`, value: this.#documents.get(file), file };
  }

  /** A member of a place, its references followed; its value is `undefined` where there is none. */
  member(place: Place, name: string): Place {
    return this.#follow({
      pointer: below(place.pointer, name),
      at: below(place.at, name),
      value: member(place.value, name),
      file: place.file,
    });
  }

  /** The members of a place that are objects. */
  members(place: Place): [string, Place & { readonly value: JsonObject }][] {
    return members(place.value).flatMap(([name]) => {
      const found = this.member(place, name);
      return isObject(found.value) ? [[name, { ...found, value: found.value }]] : [];
    });
  }

  /** The items of a list that are objects. */
  items(place: Place, name: string): (Place & { readonly value: JsonObject })[] {
    const list = member(place.value, name);
    if (!Array.isArray(list)) return [];
    return list.flatMap((value: unknown, index) => {
      const pointer = below(place.pointer, name, index);
      const at = below(place.at, name, index);
      const found = this.#follow({ pointer, at, value, file: place.file });
      return isObject(found.value) ? [{ ...found, value: found.value }] : [];
    });
  }

  #follow(place: Place): Place {
    let current = place;
    for (let step = 0; step < LONGEST_CHAIN; step++) {
      const ref = member(current.value, "$ref");
      if (typeof ref !== "string" || isSchemaReference(ref)) return current;
      const [path = "", pointer = ""] = ref.split("#");
      const file = path === "" ? current.file : relativeFile(current.file, path);
      current = {
        pointer: place.pointer,
        at: `${file}#${pointer}`,
        value: lookUp(this.#documents.get(file), pointer),
        file,
      };
    }
    return { ...current, value: undefined };
  }
}

/** Whether a reference leads to a schema, not to another part of an OpenAPI document. */
export function isSchemaReference(ref: string): boolean {
  return ref.endsWith(".schema.json") || ref.includes("#/components/schemas/");
}

/** The path of a file that another one names relative to itself. */
export function relativeFile(from: string, to: string): string {
  return posix.normalize(posix.join(posix.dirname(from), to));
}

function named(value: unknown, domain: string): unknown {
  if (typeof value === "string") return value.replaceAll(DOMAIN, domain);
  if (Array.isArray(value)) return value.map((item) => named(item, domain));
  if (!isObject(value)) return value;
  return Object.fromEntries(members(value).map(([key, item]) => [key, named(item, domain)]));
}
