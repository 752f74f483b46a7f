import type { SchemaFile, Workspace } from "../load/domain.js";
import { isSchema, type JsonSchema, schemaList, strings } from "../load/schema.js";
import { resolve } from "./resolve.js";

/** One end of a range, and the keyword that says it. */
interface End {
  readonly value: number;
  readonly words: string;
  /** The value itself is outside of the range. */
  readonly open?: boolean;
}

/** What a schema asks of a value itself, with what it refers to and extends: the tightest of each. */
export interface Bounds {
  /** `undefined` where any type will do. */
  types: ReadonlySet<string> | undefined;
  readonly low: Map<Measure, End>;
  readonly high: Map<Measure, End>;
  readonly required: Set<string>;
  /** Whole numbers that a number is a multiple of. */
  step: number;
}

/** What is measured: a number's value, or how many of something there are. */
type Measure = "number" | "characters" | "items" | "properties" | "matching items";

/** The keywords that say the ends of ranges (JSON Schema 2020-12 Validation §6). */
const ends: readonly [keyword: string, measure: Measure, end: "low" | "high", open?: true][] = [
  ["minimum", "number", "low"],
  ["exclusiveMinimum", "number", "low", true],
  ["maximum", "number", "high"],
  ["exclusiveMaximum", "number", "high", true],
  ["minLength", "characters", "low"],
  ["maxLength", "characters", "high"],
  ["minItems", "items", "low"],
  ["maxItems", "items", "high"],
  ["minContains", "matching items", "low"],
  ["maxContains", "matching items", "high"],
  ["minProperties", "properties", "low"],
  ["maxProperties", "properties", "high"],
];

/** How many characters a text of a format has, where that is known. */
const lengths: Readonly<Record<string, readonly [least: number, most: number]>> = {
  date: [10, 10],
  "date-time": [20, Number.POSITIVE_INFINITY],
  time: [9, Number.POSITIVE_INFINITY],
  uuid: [36, 36],
  ipv4: [7, 15],
  email: [3, Number.POSITIVE_INFINITY],
};

/** The bounds of a schema and of everything in place of it: its `$ref` and the parts of its `allOf`. */
export function boundsOf(workspace: Workspace, file: SchemaFile, schema: JsonSchema): Bounds {
  const bounds: Bounds = {
    types: undefined,
    low: new Map(),
    high: new Map(),
    required: new Set(),
    step: 1,
  };
  for (const part of inPlace(workspace, file, schema)) tighten(bounds, part);
  return bounds;
}

/** A schema and the schemas that hold for the same value. Cycles were refused when the model was built. */
function* inPlace(
  workspace: Workspace,
  file: SchemaFile,
  schema: JsonSchema,
): Generator<JsonSchema> {
  yield schema;
  if ("$ref" in schema) {
    const target = resolve(workspace, file, { $ref: schema.$ref });
    if (!("$ref" in target.schema)) yield* inPlace(workspace, target.file, target.schema);
  }
  for (const part of schemaList(schema, "allOf")) yield* inPlace(workspace, file, part);
}

function tighten(bounds: Bounds, schema: JsonSchema): void {
  for (const [keyword, measure, end, open] of ends) {
    const value = schema[keyword];
    if (typeof value === "number")
      narrow(bounds, measure, end, {
        value,
        words: `${keyword} is ${value}`,
        ...(open ? { open } : {}),
      });
  }
  const [least, most] = lengths[String(schema.format)] ?? [];
  const words = `format ${String(schema.format)} has ${least === most ? "" : "at least "}${least} characters`;
  if (least !== undefined) narrow(bounds, "characters", "low", { value: least, words });
  if (most !== undefined) narrow(bounds, "characters", "high", { value: most, words });
  for (const name of strings(schema, "required")) bounds.required.add(name);
  if (Number.isInteger(schema.multipleOf))
    bounds.step = leastCommon(bounds.step, Number(schema.multipleOf));
  bounds.types = common(bounds.types, typesOf(schema));
}

function narrow({ low, high }: Bounds, measure: Measure, end: "low" | "high", to: End): void {
  const ends = end === "low" ? low : high;
  const now = ends.get(measure);
  const further = end === "low" ? to.value - (now?.value ?? 0) : (now?.value ?? 0) - to.value;
  if (now === undefined || further > 0 || (further === 0 && to.open)) ends.set(measure, to);
}

function typesOf({ type }: JsonSchema): ReadonlySet<string> | undefined {
  if (type === undefined) return undefined;
  return new Set(Array.isArray(type) ? type.map(String) : [String(type)]);
}

function common(
  a: ReadonlySet<string> | undefined,
  b: ReadonlySet<string> | undefined,
): ReadonlySet<string> | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const both = [...a, ...b].filter((type) =>
    [a, b].every((set) => set.has(type) || (type === "integer" && set.has("number"))),
  );
  return new Set(both);
}

/** Why no value can be within bounds, in words; `undefined` where some value can. */
export function contradiction(bounds: Bounds): string | undefined {
  const { types, low, high, required } = bounds;
  if (types?.size === 0) return "its types exclude each other";
  const relevant: Readonly<Record<Measure, readonly string[]>> = {
    number: ["number", "integer"],
    characters: ["string"],
    items: ["array"],
    "matching items": ["array"],
    properties: ["object"],
  };
  const most = high.get("properties");
  if (most !== undefined && required.size > most.value)
    low.set("properties", { value: required.size, words: `required names ${required.size}` });
  const wrong = [...low].flatMap(([measure, from]) => {
    const to = high.get(measure);
    if (to === undefined || !isEmpty(bounds, measure, from, to)) return [];
    return [{ measure, words: `${from.words}, and ${to.words}` }];
  });
  // A value of a type that the bounds are not about can be: of all its types, none may be left.
  const left = [...(types ?? ["null"])].filter(
    (type) => !wrong.some(({ measure }) => relevant[measure].includes(type)),
  );
  const asked = wrong.map(({ words }) => words).join("; ");
  if (wrong.length === 0) return undefined;
  return left.length === 0 || types === undefined ? asked : undefined;
}

/** Whether nothing lies between two ends. */
function isEmpty({ types, step }: Bounds, measure: Measure, from: End, to: End): boolean {
  if (from.value > to.value) return true;
  if (from.value === to.value && (from.open === true || to.open === true)) return true;
  if (measure !== "number") return false;
  const whole = step > 1 || (types?.has("integer") && !types.has("number"));
  if (!whole) return false;
  let first = Math.ceil(from.value / step) * step;
  if (first === from.value && from.open === true) first += step;
  return first > to.value || (first === to.value && to.open === true);
}

/** Whether a value is of the types and within the bounds. */
export function isWithin(bounds: Bounds, value: unknown): boolean {
  const { types, low, high } = bounds;
  if (types !== undefined && ![...types].some((type) => isOf(type, value))) return false;
  const measured = measure(value);
  if (measured === undefined) return true;
  const [what, size] = measured;
  const from = low.get(what);
  const to = high.get(what);
  if (from !== undefined && (size < from.value || (size === from.value && from.open))) return false;
  return !(to !== undefined && (size > to.value || (size === to.value && to.open)));
}

function measure(value: unknown): [Measure, number] | undefined {
  if (typeof value === "number") return ["number", value];
  if (typeof value === "string") return ["characters", [...value].length];
  if (Array.isArray(value)) return ["items", value.length];
  return isSchema(value) ? ["properties", Object.keys(value).length] : undefined;
}

function isOf(type: string, value: unknown): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return Array.isArray(value);
  if (type === "null") return value === null;
  return type === "object" ? isSchema(value) : typeof value === type;
}

function leastCommon(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return (a / x) * b;
}
