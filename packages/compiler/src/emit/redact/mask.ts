import { isSchema, type JsonSchema, schemaList, schemasByName } from "../../load/schema.js";

/** What may be shown of the values of a schema, before it is written down. */
export interface MaskNode {
  /** Nothing may: it is private. */
  readonly hidden: boolean;
  /** Types of JSON's scalars that may. */
  readonly scalars: ReadonlySet<string>;
  /** The only texts that may, where some codes of a list are private. */
  readonly codes?: ReadonlySet<string>;
  readonly properties: ReadonlyMap<string, MaskNode>;
  /** What holds for members that are not named. */
  readonly rest?: MaskNode;
  readonly items?: MaskNode;
  /** `$id`s of types that say more. */
  readonly refs: ReadonlySet<string>;
}

const nothing: MaskNode = {
  hidden: false,
  scalars: new Set(),
  properties: new Map(),
  refs: new Set(),
};
const hidden: MaskNode = { ...nothing, hidden: true };

/** The mask of a schema. References stay references. */
export function maskOf(schema: JsonSchema): MaskNode {
  if (schema["x-localo-sensitivity"] !== undefined) return hidden;
  const { $ref } = schema;
  const codes = safeCodes(schema);
  const own: MaskNode = {
    hidden: false,
    scalars: new Set(scalarsOf(schema)),
    ...(codes === undefined ? {} : { codes }),
    properties: new Map(
      Object.entries(schemasByName(schema, "properties")).map(([name, property]) => [
        name,
        maskOf(property),
      ]),
    ),
    ...optional("rest", [
      ...Object.values(schemasByName(schema, "patternProperties")),
      schema.additionalProperties,
      schema.unevaluatedProperties,
    ]),
    ...optional("items", [
      ...schemaList(schema, "prefixItems"),
      schema.items,
      schema.unevaluatedItems,
    ]),
    refs: new Set(typeof $ref === "string" ? [$ref] : []),
  };
  // What a condition or an alternative says of a property holds wherever the property stands.
  const others = [
    ...["allOf", "anyOf", "oneOf"].flatMap((keyword) => schemaList(schema, keyword)),
    ...[schema.then, schema.else].filter(isSchema),
    ...Object.values(schemasByName(schema, "dependentSchemas")),
  ];
  return others.map(maskOf).reduce(merge, own);
}

/** What both masks allow, of what both speak of; what only one speaks of, as that one says. */
export function merge(a: MaskNode, b: MaskNode): MaskNode {
  if (a.hidden || b.hidden) return hidden;
  const codes =
    a.codes && b.codes
      ? new Set([...a.codes].filter((code) => b.codes?.has(code)))
      : (a.codes ?? b.codes);
  const properties = new Map(a.properties);
  for (const [name, node] of b.properties)
    properties.set(name, both(properties.get(name), node) ?? node);
  const rest = both(a.rest, b.rest);
  const items = both(a.items, b.items);
  return {
    hidden: false,
    scalars: new Set([...a.scalars, ...b.scalars]),
    ...(codes === undefined ? {} : { codes }),
    properties,
    ...(rest === undefined ? {} : { rest }),
    ...(items === undefined ? {} : { items }),
    refs: new Set([...a.refs, ...b.refs]),
  };
}

function both(a: MaskNode | undefined, b: MaskNode | undefined): MaskNode | undefined {
  return a === undefined || b === undefined ? (a ?? b) : merge(a, b);
}

function optional(name: "rest" | "items", schemas: readonly unknown[]): Partial<MaskNode> {
  const [first, ...others] = schemas.filter(isSchema).map(maskOf);
  return first === undefined ? {} : { [name]: others.reduce(merge, first) };
}

function scalarsOf(schema: JsonSchema): string[] {
  const { type, enum: values } = schema;
  const types = (Array.isArray(type) ? type : [type]).map((each) =>
    each === "integer" ? "number" : String(each),
  );
  const constants = Array.isArray(values) ? values : "const" in schema ? [schema.const] : [];
  return [...types, ...constants.map((value) => typeof value)].filter((each) =>
    ["string", "number", "boolean"].includes(each),
  );
}

/** The codes that say nothing private, of a list that has others too. A new code may be either. */
function safeCodes(schema: JsonSchema): Set<string> | undefined {
  const codes = schema["x-localo-codes"];
  if (!isSchema(codes)) return undefined;
  const entries = Object.entries(codes);
  const isPrivate = ([, entry]: [string, unknown]) =>
    isSchema(entry) && entry.sensitivity !== undefined;
  if (!entries.some(isPrivate)) return undefined;
  return new Set(entries.filter((entry) => !isPrivate(entry)).map(([code]) => code));
}
