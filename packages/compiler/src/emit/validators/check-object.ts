import { isSchema, type JsonSchema, strings } from "../../load/schema.js";
import {
  type CheckScope,
  checkOf,
  checkParts,
  combinedParts,
  refusesUndefined,
  type Subject,
  signature,
} from "./check.js";
import { unevaluatedParts } from "./check-unevaluated.js";
import { bound, typesOf } from "./keywords.js";

const keywords = [
  "properties",
  "required",
  "additionalProperties",
  "patternProperties",
  "propertyNames",
  "minProperties",
  "maxProperties",
  "dependentRequired",
  "dependentSchemas",
] as const;

/** Whether a schema says anything of objects. */
export function saysOfObjects(schema: JsonSchema): boolean {
  return keywords.some((keyword) => keyword in schema);
}

/** Whether a schema is one of objects alone, and says something of them. */
export function isObjectSchema(schema: JsonSchema): boolean {
  return (
    typesOf(schema)?.join() === "object" &&
    !("enum" in schema || "const" in schema) &&
    (saysOfObjects(schema) || "oneOf" in schema)
  );
}

/**
 * The name of the function that checks an object: its members, and where the schema is one of objects
 * alone everything else that it says, so that the members are read once.
 */
export function checkObject(schema: JsonSchema, scope: CheckScope): string {
  const { module } = scope;
  const alone = isObjectSchema(schema);
  const subject = { value: "v", record: "o" };
  const parts = [
    ...objectParts(schema, subject, "o", scope),
    ...(alone ? combinedParts(schema, subject, scope) : []),
    ...(alone ? unevaluatedParts(schema, "v", scope) : []),
  ];
  const variables = parts.some((part) => /\bp\b/.test(part)) ? "let p: any;\n  " : "";
  const { parameters } = signature(scope);
  return module.function(
    `${parameters}: boolean {\n  const o = ${module.use("record")}(v);\n  ${variables}return o ${alone ? "!== undefined &&" : "=== undefined ||"}\n    ${alone ? joined(parts) : `(${joined(parts)})`};\n}`,
  );
}

function joined(parts: readonly string[]): string {
  return parts.length === 0 ? "true" : parts.join(" &&\n    ");
}

/** What the members of a record must be, as conditions. */
export function objectParts(
  schema: JsonSchema,
  { value }: Subject,
  record: string,
  scope: CheckScope,
): string[] {
  const { module } = scope;
  const { pass } = signature(scope);
  const properties = isSchema(schema.properties) ? schema.properties : {};
  const required = new Set(strings(schema, "required"));
  const parts = [...required]
    .filter((name) => !Object.hasOwn(properties, name))
    .map((name) => `${access(record, name, scope)} !== undefined`);
  // What is cheap and most often wrong comes first: the scalars, then what calls a function.
  for (const [name, property] of Object.entries(properties)) {
    parts.push(...memberParts(property, access(record, name, scope), required.has(name), scope));
  }
  for (const [name, needed] of Object.entries(
    isSchema(schema.dependentRequired) ? schema.dependentRequired : {},
  )) {
    if (!Array.isArray(needed) || needed.length === 0) continue;
    const all = needed.map((other) => `${access(record, String(other), scope)} !== undefined`);
    parts.push(`(${access(record, name, scope)} === undefined || (${all.join(" && ")}))`);
  }
  for (const [name, part] of Object.entries(
    isSchema(schema.dependentSchemas) ? schema.dependentSchemas : {},
  )) {
    const check = checkOf(part, { value, record }, scope);
    if (check !== "true")
      parts.push(`(${access(record, name, scope)} === undefined || (${check}))`);
  }
  const count = `Object.values(${record}).filter((m) => m !== undefined).length`;
  const least = bound(schema, "minProperties", 0);
  const most = bound(schema, "maxProperties", Number.POSITIVE_INFINITY);
  if (least > 0) parts.push(`${count} >= ${least}`);
  if (Number.isFinite(most)) parts.push(`${count} <= ${most}`);
  if ("propertyNames" in schema) {
    const check = checkOf(schema.propertyNames, { value: "k" }, scope);
    if (check !== "true") parts.push(`Object.keys(${record}).every((k: any) => ${check})`);
  }
  const rest = restFunction(schema, Object.keys(properties), scope);
  if (rest !== undefined) parts.push(`${module.function(rest)}(${record}${pass})`);
  return parts;
}

function memberParts(
  property: unknown,
  place: string,
  isRequired: boolean,
  scope: CheckScope,
): string[] {
  const parts = checkParts(property, { value: PLACE }, scope);
  const written = parts.join(" && ");
  const uses = written.split(PLACE).length - 1;
  const mustBeThere = isRequired && !refusesUndefined(property, scope);
  if (isRequired && !mustBeThere) {
    // Read once: the first use, which is always evaluated first, keeps what it read.
    const held =
      uses > 1 ? written.replace(PLACE, `(p = ${place})`) : written.replace(PLACE, place);
    const text = held.replaceAll(PLACE, "p");
    return [parts.length > 1 && text.includes(" || ") ? `(${text})` : text];
  }
  if (parts.length === 0) return isRequired ? [`${place} !== undefined`] : [];
  const text = written.replaceAll(PLACE, "p");
  return isRequired
    ? [`(p = ${place}) !== undefined && ${text}`]
    : [`((p = ${place}) === undefined || ${parts.length > 1 ? `(${text})` : text})`];
}

/** Stands for the member in a check until it is known how the member is read. */
const PLACE = "\u0000";

/** A member of a record. What every object inherits is no member. */
function access(record: string, name: string, { module }: CheckScope): string {
  if (name in Object.prototype)
    return `${module.use("member")}(${record}, ${JSON.stringify(name)})`;
  return /^[A-Za-z_$][\w$]*$/.test(name)
    ? `${record}.${name}`
    : `${record}[${JSON.stringify(name)}]`;
}

/** The function that looks at the properties that `properties` does not name, where anything is said of them. */
function restFunction(
  schema: JsonSchema,
  known: readonly string[],
  scope: CheckScope,
): string | undefined {
  const { additionalProperties = true, patternProperties } = schema;
  const { module } = scope;
  const patterns = isSchema(patternProperties) ? Object.entries(patternProperties) : [];
  const rest = checkOf(additionalProperties, { value: "p" }, scope);
  if (rest === "true" && patterns.length === 0) return undefined;
  const cases = known.map((name) => `case ${JSON.stringify(name)}: `).join("");
  const { parameters } = signature(scope);
  const head = `${parameters}: boolean {\n  for (const k in v) {\n`;
  if (patterns.length === 0) {
    const otherwise =
      rest === "false"
        ? `if (${module.use("member")}(v, k) !== undefined) return false;`
        : `const p: any = ${module.use("member")}(v, k); if (p !== undefined && !(${rest})) return false;`;
    const body =
      known.length === 0 ? otherwise : `switch (k) { ${cases}continue; default: { ${otherwise} } }`;
    return `${head}    ${body}\n  }\n  return true;\n}`;
  }
  const lines = patterns.map(([pattern, part]) => {
    const check = checkOf(part, { value: "p" }, scope);
    return `if (${module.pattern(pattern)}.test(k)) { m = true; if (!(${check})) return false; }`;
  });
  const isKnown = known.length === 0 ? "" : ` && !${module.list(known)}.includes(k)`;
  if (rest !== "true") lines.push(`if (!m${isKnown} && !(${rest})) return false;`);
  return `${head}    const p: any = ${module.use("member")}(v, k);\n    if (p === undefined) continue;\n    let m = false;\n${lines.map((line) => `    ${line}\n`).join("")}  }\n  return true;\n}`;
}
