import { isSchema, list, named } from "../check-types/document.js";
import type { Schema } from "../typescript/to-draft-2020.js";
import { type NotJson, WIRE } from "../typescript/wire.js";
import { UsageError } from "../usage-error.js";
import type { CoreType } from "./core-type.js";
import { camelCase, kebabCase, titleOf } from "./names.js";
import type { Place } from "./parse-place.js";

/** A type of core that the draft refers to and a person has to confirm. */
export interface Suggestion {
  readonly property: string;
  readonly ref: string;
}

/** A schema that is begun, and the code lists that it needs. */
export interface Draft {
  readonly schema: Schema;
  /** By name, without the folder. */
  readonly codelists: ReadonlyMap<string, Schema>;
  readonly suggestions: readonly Suggestion[];
}

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

/** How the description of what is left open begins: `localo lint` takes none that does. */
export const DECIDE = "Decide: ";

/**
 * Begins a schema. What only a person can say is left open in a way that `localo lint` refuses: a
 * description that begins with "Decide:", a bound that is not there, a code without a label.
 * @param type the schema of a TypeScript type, without intersections; `undefined` to begin with nothing
 * @throws UsageError where the type is no object, or contains itself
 */
export function draftSchema(
  place: Place,
  type: Schema | undefined,
  coreTypeOf: (property: string, schema: Schema) => CoreType | undefined,
): Draft {
  const { domain, name, major } = place;
  const idOf = (path: string) => `https://ns.localo.org/${domain}/v${major}/${path}.schema.json`;
  const codelists = new Map<string, Schema>();
  const suggestions: Suggestion[] = [];
  const words = titleOf(name).toLowerCase();
  const head = {
    $schema: DRAFT,
    $id: idOf(name),
    title: titleOf(name),
    description:
      type === undefined
        ? `${DECIDE}say what the ${words} is, add its properties, and list on purpose which are required. Source: say where it comes from.`
        : `${DECIDE}say what the ${words} is, and check which properties are required: they are those of the TypeScript type. Source: say where it comes from.`,
  };
  if (type === undefined) {
    return {
      schema: { ...head, type: "object", required: [], properties: {} },
      codelists,
      suggestions,
    };
  }
  const root = resolved(type);
  if (root.type !== "object" && !("properties" in root) && !isUnion(root))
    throw new UsageError(
      "A schema is drafted from a type that is an object, or a union of objects.",
    );
  return { schema: { ...head, ...partOf(root, name, [type]) }, codelists, suggestions };

  function resolved(schema: Schema): Schema {
    const target =
      typeof schema.$ref === "string"
        ? named(type ?? {}, "$defs")[schema.$ref.slice("#/$defs/".length)]
        : schema;
    return isSchema(target) ? target : {};
  }

  function isUnion(schema: Schema): boolean {
    return list(schema, "anyOf").length > 1;
  }

  /** The schema of a value, without its description. */
  function partOf(schema: Schema, called: string, above: readonly Schema[]): Schema {
    if (above.includes(schema)) {
      throw new UsageError(
        `The type contains itself, at ${called}. Draft from a type without that property, and add a reference to a schema of its own by hand.`,
      );
    }
    const inside = [...above, schema];
    if (schema[WIRE] === "Date") return { type: "string", format: "date-time" };
    const branches = list(schema, "anyOf")
      .map(resolved)
      .filter(({ type: of }) => of !== "null");
    if (branches.length > 1)
      return { oneOf: branches.map((branch) => partOf(branch, called, inside)) };
    if (branches[0] !== undefined) return partOf(branches[0], called, inside);
    const {
      description: _,
      title: __,
      default: ___,
      examples: ____,
      anyOf: _____,
      ...own
    } = schema;
    const kind = Array.isArray(own.type) ? own.type.filter((each) => each !== "null") : [own.type];
    const of = kind.length === 1 ? { type: kind[0] } : own.type === undefined ? {} : { type: kind };
    if (Array.isArray(own.enum) && own.enum.every((code) => typeof code === "string"))
      return codes(own.enum, called);
    if ("items" in own)
      return {
        ...own,
        ...of,
        items: isSchema(own.items) ? partOf(resolved(own.items), called, inside) : {},
      };
    if (!("properties" in own)) {
      const { additionalProperties: _open, [WIRE]: _mark, ...rest } = own;
      return { ...rest, ...of };
    }
    const properties = Object.entries(named(own, "properties"));
    const required = Array.isArray(own.required) ? own.required.map(String) : [];
    const optional = (each: Schema) =>
      list(each, "anyOf").some(({ type: t }) => t === "null") ||
      (Array.isArray(each.type) && each.type.includes("null"));
    return {
      type: "object",
      required: required
        .filter((each) => !optional(resolved(named(own, "properties")[each] as Schema)))
        .map(camelCase),
      properties: Object.fromEntries(
        properties.map(([each, property]) => [
          camelCase(each),
          propertyOf(each, isSchema(property) ? property : {}, required.includes(each), inside),
        ]),
      ),
    };
  }

  function codes(values: readonly string[], called: string): Schema {
    const list = kebabCase(called);
    codelists.set(list, {
      $schema: DRAFT,
      $id: idOf(`codelists/${list}`),
      title: titleOf(list),
      description: `${DECIDE}say what the codes tell apart, whether the list is closed, extensible or open (x-localo-list), and give each code a label and a description (x-localo-codes).`,
      type: "string",
      enum: values,
    });
    return { $ref: `codelists/${list}.schema.json` };
  }

  function propertyOf(
    called: string,
    given: Schema,
    isRequired: boolean,
    above: readonly Schema[],
  ): Schema {
    const schema = resolved(given);
    const value = partOf(schema, called, above);
    const core = "$ref" in value || "const" in value ? undefined : coreTypeOf(called, value);
    const property = camelCase(called);
    if (core !== undefined) suggestions.push({ property, ref: core.id });
    const text = typeof given.description === "string" ? given.description : schema.description;
    const asks = [
      ...(typeof text === "string"
        ? [`is this right: "${text.replaceAll(/\s+/g, " ")}"`]
        : [`say what ${property} is`]),
      ...(core === undefined ? [] : [`is it a ${core.title} of core`]),
      ...("$ref" in value || value.type !== "object"
        ? []
        : ["should this object be a schema of its own"]),
      ...(camelCase(called) === called ? [] : [`it is called ${called} in the TypeScript type`]),
      ...wireAdvice(schema[WIRE] as NotJson | undefined),
      "is it about a person (x-localo-sensitivity)",
    ];
    const absent = isRequired ? "" : " Absent where: say when it is.";
    return {
      ...(core === undefined ? {} : { $ref: core.id }),
      description: `${DECIDE}${asks.join("; ")}.${absent}`,
      ...(core === undefined ? value : {}),
    };
  }
}

function wireAdvice(mark: NotJson | undefined): string[] {
  if (mark === undefined) return [];
  return mark === "Date"
    ? ["is a Date a day or a moment here"]
    : [`JSON has no ${mark}: what is sent`];
}
