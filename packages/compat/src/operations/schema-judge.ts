import { type StandardType, standardTypes } from "@localo/compiler";
import type { CompareDomainsOptions, StandardVersion } from "../domains/standard-version.js";
import { compareSchemas } from "../schemas/compare-schemas.js";
import { isObject, members, same } from "./json.js";
import type { SchemaPlace } from "./operation.js";
import type { Report } from "./report.js";
import { fileOf } from "./schema-file.js";

/** Compares the schemas that operations name. */
export class SchemaJudge {
  readonly #before: Schemas;
  readonly #after: Schemas;
  readonly #options: CompareDomainsOptions;
  readonly #report: Report;
  /** Pairs that were compared: many operations name one schema. */
  readonly #seen = new Set<string>();

  constructor(
    before: StandardVersion,
    after: StandardVersion,
    options: CompareDomainsOptions,
    report: Report,
  ) {
    this.#before = new Schemas(before);
    this.#after = new Schemas(after);
    this.#options = options;
    this.#report = report;
  }

  /** Compares two schemas; where none is given, any value is meant. */
  compare(
    before: SchemaPlace | undefined,
    after: SchemaPlace | undefined,
    direction: "input" | "output",
    name: string,
  ): void {
    if (before === undefined && after === undefined) return;
    const [one, other] = [written(before), written(after)];
    // One file of its own on both sides: compareDomains tells what became of it, and not what stands beside
    // the reference.
    if (fileOf(before) !== undefined && same(one, other)) return;
    const key = JSON.stringify([direction, one, other]);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const place = { before: before?.pointer ?? "", after: after?.pointer ?? "" };
    const comparison = compareSchemas(one, other, {
      ...this.#options,
      directions: [direction],
      name,
      resolveBefore: (uri) => this.#before.resolve(uri, direction),
      resolveAfter: (uri) => this.#after.resolve(uri, direction),
    });
    this.#report.addSchema(comparison, place, name);
  }
}

/** Where the standard's schemas are, the major aside. */
const NAMESPACE = "https://ns.localo.org/";

/** The schemas of one version, for whoever follows references to them. */
class Schemas {
  readonly #version: StandardVersion;
  readonly #types: ReadonlyMap<string, StandardType>;

  constructor(version: StandardVersion) {
    this.#version = version;
    const types = standardTypes(version.schemas, version.openapi);
    this.#types = new Map(types.map((type) => [type.uri, type]));
  }

  /** A file's schema in the form for a direction, or a document with the parts that schemas refer to. */
  resolve(uri: string, direction: "input" | "output"): unknown {
    const type = this.#types.get(uri);
    if (type !== undefined) return type.forms[direction];
    const file = uri.startsWith(NAMESPACE) ? uri.slice(NAMESPACE.length) : "";
    const document = this.#version.openapi.get(file);
    return document === undefined ? undefined : absolute(document, uri);
  }
}

/** A copy whose references are absolute: in OpenAPI they are relative to the document (3.1 §4.6). */
function absolute(value: unknown, base: string): unknown {
  if (Array.isArray(value)) return value.map((item) => absolute(item, base));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    members(value).map(([key, item]) => [
      key,
      key === "$ref" && typeof item === "string" && URL.canParse(item, base)
        ? new URL(item, base).href
        : absolute(item, base),
    ]),
  );
}

/** A schema as it is written, its references absolute; where none is given, any value is meant. */
function written(place: SchemaPlace | undefined): unknown {
  return place === undefined ? true : absolute(place.schema, NAMESPACE + place.file);
}
