import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Name } from "./names.js";

/** A JSON Schema. */
export interface Schema {
  readonly $id: string;
  readonly $defs?: { readonly [name: string]: Schema };
  readonly [keyword: string]: unknown;
}

const files: { readonly [name in Name]: string } = {
  MissedCollectionReport: "missed-collection-report",
  ContainerRequest: "container-request",
  StreetReport: "street-report",
  CollectionChoiceInput: "collection-choice.input",
  StreetLocationInput: "street-location.input",
  ContainerRequestLine: "container-request-line",
  Collection: "collection",
  CollectionPage: "collection-page",
  BulkyQuoteRequest: "bulky-quote-request",
  BulkyBookingRequest: "bulky-booking-request",
};

/** A schema as `@localo/waste` publishes it. */
export function publishedSchema(name: Name): Schema {
  const url = new URL(import.meta.resolve(`@localo/waste/schemas/${files[name]}.schema.json`));
  return JSON.parse(readFileSync(fileURLToPath(url), "utf8")) as Schema;
}

/** The document that {@link documentOf} makes. */
export const documentId = "https://bench.localo.org/document";

/** The ten schemas, or some of them, as {@link documentOf} makes of them. */
export function schemaDocument(names: readonly Name[]): Schema {
  return documentOf(new Map(names.map((name) => [name, publishedSchema(name)])));
}

/**
 * Published schemas as one document, where each stands once under `$defs`, however many of them use it:
 * what an author would give a compiler. Words for people are left out, so that they weigh nothing.
 * @param schemas by the name under which each stands
 */
export function documentOf(schemas: ReadonlyMap<string, Schema>): Schema {
  const definitions: Record<string, unknown> = {};
  for (const [name, published] of schemas) {
    const { $defs = {}, $id: _, $schema: __, ...schema } = published;
    for (const [key, part] of Object.entries({ ...$defs, [name]: schema })) {
      const plain = withoutWords(part);
      const known = definitions[key];
      if (known !== undefined && JSON.stringify(known) !== JSON.stringify(plain)) {
        throw new Error(`Two schemas are called ${key}`);
      }
      definitions[key] = plain;
    }
  }
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: documentId,
    $defs: definitions as NonNullable<Schema["$defs"]>,
  };
}

const words = new Set(["title", "description", "examples", "$comment"]);

function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
    if (key.startsWith("x-") || (words.has(key) && typeof part !== "object")) return [];
    if (key === "examples") return [];
    // Under `properties` and `$defs` stand names, not keywords.
    if (key !== "properties" && key !== "$defs") return [[key, withoutWords(part)]];
    const parts = Object.entries(part as object).map(([name, it]) => [name, withoutWords(it)]);
    return [[key, Object.fromEntries(parts)]];
  });
  return Object.fromEntries(kept);
}
