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
import { bound, enumValues, typesOf } from "./keywords.js";

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
  const members = membersOf(schema, scope);
  const parts = [
    ...objectParts(schema, subject, "o", scope, COUNT),
    ...(alone ? combinedParts(schema, { ...subject, members }, scope) : []),
    ...(alone ? unevaluatedParts(schema, "v", scope) : []),
  ];
  const variables = [
    ...(parts.some((part) => /\bp\b/.test(part)) ? ["p: any"] : []),
    ...(isClosed(schema) ? [`${COUNT} = ${presentAtLeast(schema)}`] : []),
  ];
  const declared = variables.length === 0 ? "" : `let ${variables.join(", ")};\n  `;
  const { parameters } = signature(scope);
  return module.function(
    `${parameters}: boolean {\n  const o = v && ${module.use("record")}(v, v.a);\n  ${declared}return ${alone ? "!!o &&" : "!o ||"}\n    ${alone ? joined(parts) : `(${joined(parts)})`};\n}`,
  );
}

function joined(parts: readonly string[]): string {
  return parts.length === 0 ? "true" : parts.join(" &&\n    ");
}

/**
 * What the members of a record must be, as conditions.
 * @param counter a variable in which the members that are there may be counted: where there are as many
 *   as the record has, it has no others
 */
export function objectParts(
  schema: JsonSchema,
  { value, members }: Subject,
  record: string,
  scope: CheckScope,
  counter?: string,
): string[] {
  const { module } = scope;
  const { pass } = signature(scope);
  const properties = isSchema(schema.properties) ? schema.properties : {};
  const required = new Set(strings(schema, "required"));
  const parts = [...required]
    .filter((name) => !Object.hasOwn(properties, name) && !members?.has(name))
    .map((name) => `${access(record, name, scope)} !== undefined`);
  const count = isClosed(schema) ? counter : undefined;
  for (const [name, property] of Object.entries(properties)) {
    const place = access(record, name, scope);
    parts.push(
      ...(members?.has(name)
        ? presentParts(property, place, scope, members.get(name))
        : required.has(name)
          ? named(requiredParts(property, place, scope), place, valueAskedFor(schema, name, scope))
          : optionalParts(property, place, scope, count)),
    );
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
  const size = `Object.values(${record}).filter((m) => m !== undefined).length`;
  const least = bound(schema, "minProperties", 0);
  const most = bound(schema, "maxProperties", Number.POSITIVE_INFINITY);
  if (least > 0) parts.push(`${size} >= ${least}`);
  if (Number.isFinite(most)) parts.push(`${size} <= ${most}`);
  if ("propertyNames" in schema) {
    const check = checkOf(schema.propertyNames, { value: "k" }, scope);
    if (check !== "true") {
      const allowed = `${record}[k] === undefined || (${check})`;
      parts.push(`Object.keys(${record}).every((k: any) => ${allowed})`);
    }
  }
  if (count !== undefined) {
    parts.push(`${module.use("hasNoOther")}(${record}, ${count})`);
    return parts;
  }
  const rest = restFunction(schema, Object.keys(properties), scope);
  if (rest !== undefined) parts.push(`${module.function(rest)}(${record}${pass})`);
  return parts;
}

/** The variable that counts the properties that are there. */
const COUNT = "n";

/** Whether a schema takes no properties but those that it names. */
function isClosed(schema: JsonSchema): boolean {
  const { additionalProperties, patternProperties } = schema;
  const hasPatterns = isSchema(patternProperties) && Object.keys(patternProperties).length > 0;
  return additionalProperties === false && !hasPatterns;
}

/** How many of the properties are there in any case. */
function presentAtLeast(schema: JsonSchema): number {
  const properties = isSchema(schema.properties) ? schema.properties : {};
  return new Set(strings(schema, "required").filter((name) => Object.hasOwn(properties, name)))
    .size;
}

/** What a member must be that must be there. */
function requiredParts(property: unknown, place: string, scope: CheckScope): string[] {
  const parts = checkParts(property, { value: PLACE }, scope);
  const written = parts.join(" && ");
  if (parts.length === 0) return [`${place} !== undefined`];
  if (!refusesUndefined(property, scope)) {
    return [`(p = ${place}) !== undefined && ${written.replaceAll(PLACE, "p")}`];
  }
  return [readOnce(parts, place)];
}

/** Conditions of a member, before which it is compared with a value that fulfils them all. */
function named(parts: string[], place: string, value: string | undefined): string[] {
  if (value === undefined || parts.length === 0) return parts;
  return [`(${place} === ${JSON.stringify(value)} || ${joined(parts)})`];
}

/**
 * The text that a condition of the schema (`if`) asks of a member, where the member may have it. A schema
 * names what is common, such as the scheme `gss`, and to compare it takes less time than a pattern.
 */
function valueAskedFor(
  schema: JsonSchema,
  name: string,
  { module }: CheckScope,
): string | undefined {
  const asked = isSchema(schema.if) && propertyOf(schema.if, name);
  const value = isSchema(asked) ? asked.const : undefined;
  const property = propertyOf(schema, name);
  if (typeof value !== "string" || !isSchema(property)) return undefined;
  const { $ref, ...own } = property;
  const target = typeof $ref === "string" ? module.reference($ref).type.schema : {};
  const isPlain = [own, target].every((part) => Object.keys(part).every(isOfTexts));
  const allows = (part: JsonSchema) => enumValues({ ...part, const: value }, module)?.length === 1;
  return isPlain && allows(own) && allows(target) ? value : undefined;
}

function propertyOf({ properties }: JsonSchema, name: string): unknown {
  return isSchema(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** Whether {@link enumValues} judges a keyword of a text, or it refuses nothing. */
function isOfTexts(keyword: string): boolean {
  return /^(?:type|enum|pattern|format|minLength|maxLength|title|description|\$id|\$schema|x-.+)$/.test(
    keyword,
  );
}

/**
 * What a member must be that is known to be there.
 * @param type the type that it is known to have
 */
function presentParts(
  property: unknown,
  place: string,
  scope: CheckScope,
  type: string | undefined,
): string[] {
  const parts = checkParts(property, { value: PLACE, type }, scope);
  return parts.length === 0 ? [] : [readOnce(parts, place)];
}

/** Conditions of a member that is read once: the first use, which is always evaluated first, keeps what it read. */
function readOnce(parts: readonly string[], place: string): string {
  const written = parts.join(" && ");
  const uses = written.split(PLACE).length - 1;
  const text = written.replace(PLACE, uses > 1 ? `(p = ${place})` : place).replaceAll(PLACE, "p");
  return parts.length > 1 && text.includes(" || ") ? `(${text})` : text;
}

/** The members that an object must have, with the type of each where the schema says one. */
function membersOf(schema: JsonSchema, { module }: CheckScope): Map<string, string | undefined> {
  const properties = isSchema(schema.properties) ? schema.properties : {};
  const members = new Map<string, string | undefined>();
  for (const name of strings(schema, "required")) {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const target =
      isSchema(property) && typeof property.$ref === "string"
        ? module.reference(property.$ref).type.schema
        : property;
    const types = isSchema(target) ? typesOf(target) : undefined;
    members.set(name, types?.length === 1 ? types[0] : undefined);
  }
  return members;
}

/**
 * What a member must be where it is there.
 * @param count the variable that counts it
 */
function optionalParts(
  property: unknown,
  place: string,
  scope: CheckScope,
  count: string | undefined,
): string[] {
  const parts = checkParts(property, { value: "p" }, scope);
  if (count === undefined && parts.length === 0) return [];
  // Counting comes to one at least, which is true; TypeScript does not know.
  const text = [...parts, ...(count === undefined ? [] : [`++${count}`])].join(" && ");
  const counted = count === undefined ? text : `((${text}) as any)`;
  return [`((p = ${place}) === undefined || ${counted})`];
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
