import { isSchema, list, named } from "../check-types/document.js";
import type { Schema } from "../typescript/to-draft-2020.js";
import { WIRE } from "../typescript/wire.js";
import { UsageError } from "../usage-error.js";
import type { CoreType } from "./core-type.js";
import type { Suggestion } from "./draft.js";
import { camelCase, kebabCase } from "./names.js";
import { questions } from "./questions.js";

/** Keywords that are said by a description, or are not said in source schemas (schema-conventions 8). */
const unsaid = new Set([
  "$defs",
  "additionalProperties",
  "anyOf",
  "default",
  "description",
  "examples",
  "title",
  WIRE,
]);

/** Makes parts of a draft of parts of a TypeScript type. */
export class Drafter {
  /** Codes of new lists, by the list's name. */
  readonly codelists = new Map<string, readonly string[]>();
  readonly suggestions: Suggestion[] = [];

  constructor(
    readonly root: Schema,
    readonly coreTypeOf: (property: string, schema: Schema) => CoreType | undefined,
    readonly isListThere: (name: string) => boolean,
  ) {}

  /**
   * A value's schema, without a description.
   * @param called the property that it is of
   * @throws UsageError where it contains itself
   */
  part(given: Schema, called: string, above: readonly Schema[]): Schema {
    const schema = this.#resolved(given);
    if (above.includes(schema)) {
      throw new UsageError(
        `The type contains itself, at ${called}. Draft from a type without that property, and refer to a schema of its own there by hand.`,
      );
    }
    const inside = [...above, schema];
    if (schema[WIRE] === "Date") return { type: "string", format: "date-time" };
    const branches = list(schema, "anyOf").filter(
      (branch) => this.#resolved(branch).type !== "null",
    );
    const [only] = branches;
    if (branches.length > 1)
      return { oneOf: branches.map((each) => this.part(each, called, inside)) };
    if (only !== undefined) return this.part(only, called, inside);
    const { type, enum: codes, items, properties, ...rest } = schema;
    if (Array.isArray(codes) && codes.every((code) => typeof code === "string"))
      return this.#codes(codes, called);
    const bounds = Object.entries(rest).filter(
      ([keyword]) => !unsaid.has(keyword) && keyword !== "required",
    );
    return {
      ...typeOf(type),
      ...(codes === undefined ? {} : { enum: codes }),
      ...(isSchema(properties) ? this.#members(schema, inside) : {}),
      ...Object.fromEntries(bounds),
      ...(isSchema(items) ? { items: this.part(items, called, inside) } : {}),
    };
  }

  #resolved(schema: Schema): Schema {
    const { $ref } = schema;
    const target =
      typeof $ref === "string" ? named(this.root, "$defs")[$ref.slice("#/$defs/".length)] : schema;
    return isSchema(target) ? target : {};
  }

  #members(schema: Schema, above: readonly Schema[]): Schema {
    const needed = new Set(Array.isArray(schema.required) ? schema.required : []);
    const properties = Object.entries(named(schema, "properties")).map(([name, property]) => {
      const given = isSchema(property) ? property : {};
      // The standard leaves out what is not there, and has no null.
      const isRequired = needed.has(name) && !this.#isNullable(given);
      return {
        name: camelCase(name),
        isRequired,
        part: this.#property(name, given, isRequired, above),
      };
    });
    return {
      required: properties.filter(({ isRequired }) => isRequired).map(({ name }) => name),
      properties: Object.fromEntries(properties.map(({ name, part }) => [name, part])),
    };
  }

  #isNullable(given: Schema): boolean {
    const { type, anyOf } = this.#resolved(given);
    const isNull = (each: unknown) => isSchema(each) && this.#resolved(each).type === "null";
    return (
      (Array.isArray(type) && type.includes("null")) || (Array.isArray(anyOf) && anyOf.some(isNull))
    );
  }

  #property(called: string, given: Schema, isRequired: boolean, above: readonly Schema[]): Schema {
    const schema = this.#resolved(given);
    const part = this.part(schema, called, above);
    const core = "$ref" in part || "const" in part ? undefined : this.coreTypeOf(called, part);
    const $ref = core?.id ?? part.$ref;
    const isOld = typeof part.$ref === "string" && !this.codelists.has(kebabCase(called));
    if (typeof $ref === "string" && (core !== undefined || isOld))
      this.suggestions.push({ property: camelCase(called), ref: $ref });
    const { $ref: _, ...own } = core === undefined ? part : {};
    const description = questions({ called, given, schema, part, core, isRequired });
    return { ...($ref === undefined ? {} : { $ref }), description, ...own };
  }

  /** A list of codes is a schema of its own (schema-conventions 7); one that is there is not written again. */
  #codes(values: readonly string[], called: string): Schema {
    const name = kebabCase(called);
    if (!this.isListThere(name)) this.codelists.set(name, values);
    return { $ref: `codelists/${name}.schema.json` };
  }
}

/** A type without null. */
function typeOf(type: unknown): Schema {
  const types = (Array.isArray(type) ? type : [type]).filter(
    (each) => each !== "null" && each !== undefined,
  );
  if (types.length === 0) return {};
  return { type: types.length === 1 ? types[0] : types };
}
