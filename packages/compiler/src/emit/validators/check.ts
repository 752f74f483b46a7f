import { isSchema, type JsonSchema, schemaList } from "../../load/schema.js";
import { unionOf } from "../shared/union.js";
import { checkArray } from "./check-array.js";
import { checkObject, isObjectSchema, objectParts, saysOfObjects } from "./check-object.js";
import { numberParts, stringParts } from "./check-scalar.js";
import { unevaluatedParts } from "./check-unevaluated.js";
import { dynamicReference, enumValues, isPrimitive, typesOf } from "./keywords.js";
import { DEEPEST, type ValidatorModule } from "./module.js";

/** Where a check is written. */
export interface CheckScope {
  readonly module: ValidatorModule;
  /** The group of types that refer to each other, when the check belongs to one: it counts its depth in `d`. */
  readonly cycle: number | undefined;
  /** The variable of the schema resource that the check belongs to, where a `$dynamicRef` asks for it. */
  readonly resource?: string | undefined;
}

/** A value that is checked. */
export interface Subject {
  /** How it is written. */
  readonly value: string;
  /** The variable that holds its members, where it is known to be an object. */
  readonly record?: string;
  /** The type that it is known to have. */
  readonly type?: string | undefined;
  /** The members that are known to be there, with the type of each where that is known. */
  readonly members?: ReadonlyMap<string, string | undefined>;
}

/** The expression that is true when a value is valid. */
export function checkOf(schema: unknown, subject: Subject, scope: CheckScope): string {
  const parts = checkParts(schema, subject, scope);
  return parts.length === 0 ? "true" : parts.join(" && ");
}

/** {@link checkOf} as the conditions that must all hold. */
export function checkParts(schema: unknown, subject: Subject, scope: CheckScope): string[] {
  if (schema === false) return ["false"];
  if (!isSchema(schema)) return [];
  const reference = referenceParts(schema, subject, scope);
  if (subject.record === undefined && isObjectSchema(schema)) {
    return [
      ...reference,
      `${checkObject(schema, scope)}(${subject.value}${signature(scope).pass})`,
    ];
  }
  return [
    ...reference,
    ...typedParts(schema, subject, scope),
    ...combinedParts(schema, subject, scope),
    ...unevaluatedParts(schema, subject.value, scope),
  ];
}

/**
 * The parameters of a check function, and what a caller in the same scope passes on: the value, its
 * depth where a schema refers to itself, and the resources around where a `$dynamicRef` asks for them.
 */
export function signature({ cycle, module }: CheckScope): { parameters: string; pass: string } {
  if (module.dynamic) return { parameters: "(v: any, d: number, s: any)", pass: ", d, s" };
  return cycle === undefined
    ? { parameters: "(v: any)", pass: "" }
    : { parameters: "(v: any, d: number)", pass: ", d" };
}

function referenceParts(schema: JsonSchema, { value }: Subject, scope: CheckScope): string[] {
  const { module } = scope;
  const parts: string[] = [];
  const dynamic = dynamicReference(schema);
  if (dynamic !== undefined) {
    const { type } = module.reference(dynamic.fallback);
    const target = `${module.use("dynamicTarget")}(s, ${JSON.stringify(dynamic.anchor)})`;
    parts.push(`(${target}?.check ?? $is${type.name})(${value}, d + 1, s)`);
  }
  return typeof schema.$ref === "string"
    ? [...parts, ...staticReference(schema.$ref, value, scope)]
    : parts;
}

function staticReference(id: string, value: string, scope: CheckScope): string[] {
  const { type, imported, cycle } = scope.module.reference(id);
  if (scope.module.dynamic) return [`$is${type.name}(${value}, d + 1, s)`];
  if (imported) return [`${scope.module.importCheck(type)}(${value})`];
  if (cycle === undefined) return [`${scope.module.checkOf(type.id)}(${value})`];
  return [`$is${type.name}(${value}, ${cycle === scope.cycle ? "d + 1" : "0"})`];
}

function typedParts(schema: JsonSchema, subject: Subject, scope: CheckScope): string[] {
  const { value } = subject;
  const values = enumValues(schema, scope.module);
  const parts = values === undefined ? [] : [enumCheck(values, value, scope)];
  if (values?.every(isPrimitive)) return parts;
  const types = typesOf(schema);
  const only = types?.length === 1 ? types[0] : undefined;
  if (types !== undefined && only === undefined) {
    parts.push(group(types.map((type) => typeCheck(type, value, scope))));
  }
  const groups = [
    { type: "string", body: stringParts(schema, subject, scope.module) },
    {
      type: only === "integer" ? "integer" : "number",
      body: numberParts(schema, value, only === "integer", scope.module),
    },
    { type: "array", body: checkArray(schema, value, scope) },
    { type: "object", body: objectBody(schema, subject, scope) },
    { type: "boolean", body: [] },
    { type: "null", body: [] },
  ];
  for (const { type, body } of groups) {
    if (only !== undefined && type !== only) continue;
    const name = typeof body === "string" ? body : undefined;
    const conditions =
      typeof body === "string" ? [`${body}(${value}${signature(scope).pass})`] : body;
    if (type === only) {
      // A function for an array or an object checks the type itself, and so do the conditions of a
      // text; a known record has it.
      const known =
        name !== undefined ||
        ((type === "string" || type === "array") && conditions.length > 0) ||
        (type === "object" && subject.record !== undefined);
      parts.push(...(known ? [] : [typeCheck(type, value, scope)]), ...conditions);
    } else if (conditions.length > 0) {
      if (type === "object" && subject.record !== undefined) parts.push(...conditions);
      else parts.push(group([`!(${typeCheck(type, value, scope)})`, conditions.join(" && ")]));
    }
  }
  return parts;
}

function objectBody(schema: JsonSchema, subject: Subject, scope: CheckScope): string | string[] {
  if (subject.record !== undefined) return objectParts(schema, subject, subject.record, scope);
  return saysOfObjects(schema) ? checkObject(schema, scope) : [];
}

function enumCheck(values: readonly unknown[], value: string, { module }: CheckScope): string {
  if (!values.every(isPrimitive)) {
    return `${module.list(values)}.some((c) => ${module.use("isEqual")}(c, ${value}))`;
  }
  if (values.length === 0) return "false";
  if (values.length > 3) return `${module.list(values)}.includes(${value})`;
  return group(values.map((item) => `${value} === ${JSON.stringify(item)}`));
}

/** The expression that is true when a value has a type of JSON Schema. */
export function typeCheck(type: string, value: string, { module }: CheckScope): string {
  if (type === "array") return `Array.isArray(${value})`;
  if (type === "object") return `${module.use("record")}(${value}) !== undefined`;
  if (type === "integer") return `Number.isInteger(${value})`;
  if (type === "number") return `Number.isFinite(${value})`;
  return type === "null" ? `${value} === null` : `typeof ${value} === "${type}"`;
}

/** What `allOf`, `anyOf`, `oneOf`, `not` and `if` ask of a value, as conditions. */
export function combinedParts(schema: JsonSchema, subject: Subject, scope: CheckScope): string[] {
  const check = (part: unknown) => checkOf(part, subject, scope);
  const parts: string[] = [];
  for (const part of list(schema, "allOf")) parts.push(...checkParts(part, subject, scope));
  const anyOf = list(schema, "anyOf");
  if (anyOf.length > 0) parts.push(group(anyOf.map(check)));
  parts.push(...oneOfParts(schema, subject, scope));
  if ("not" in schema) parts.push(`!(${check(schema.not)})`);
  if ("if" in schema && ("then" in schema || "else" in schema)) {
    const [then, otherwise] = [check(schema.then ?? true), check(schema.else ?? true)];
    parts.push(`(${check(schema.if)} ? ${then} : ${otherwise})`);
  }
  return parts;
}

function oneOfParts(schema: JsonSchema, subject: Subject, scope: CheckScope): string[] {
  const branches = list(schema, "oneOf");
  if (branches.length === 0) return [];
  const { module } = scope;
  const union = unionOf(schema, (id) => module.reference(id).type.schema);
  const checks = (union?.branches.map(({ schema: branch }) => branch) ?? branches).map((branch) =>
    checkOf(branch, subject, scope),
  );
  if (union === undefined) {
    if (checks.length === 1) return checks;
    return [`${checks.map((check) => `(${check} ? 1 : 0)`).join(" + ")} === 1`];
  }
  const record = subject.record ?? `${module.use("record")}(${subject.value})?`;
  const tag = `${record}.${union.tag}`;
  const chosen = union.branches
    .map(({ code }, index) => `${tag} === ${JSON.stringify(code)} ? ${checks[index]} : `)
    .join("");
  return [`(${chosen}${union.open ? `${tag} !== undefined` : "false"})`];
}

function list(schema: JsonSchema, keyword: string): unknown[] {
  const value = schema[keyword];
  return Array.isArray(value) ? value : [];
}

function group(alternatives: readonly string[]): string {
  if (alternatives.length === 1) return alternatives[0] ?? "true";
  return `(${alternatives.map((part) => (part.includes(" && ") ? `(${part})` : part)).join(" || ")})`;
}

/**
 * The name of the function that checks a type that does not refer to itself. Types that ask the same
 * share it.
 */
export function checkName(schema: JsonSchema, scope: CheckScope): string {
  const { parameters } = signature(scope);
  const parts = checkParts(schema, { value: "v" }, scope);
  const [same] = parts.length === 1 ? (/^[$\w]+(?=\(v\)$)/.exec(parts[0] ?? "") ?? []) : [];
  return same ?? scope.module.function(`${parameters}: boolean {\n  return ${all(parts)};\n}`);
}

/** The function that checks a type that refers to itself, under a name that the type itself can use. */
export function recursiveCheck(name: string, schema: JsonSchema, scope: CheckScope): string {
  const { module, resource } = scope;
  const { parameters } = signature(scope);
  const parts = [`d <= ${DEEPEST}`, ...checkParts(schema, { value: "v" }, scope)];
  const enter = resource === undefined ? "" : `  s = ${module.use("enter")}(s, ${resource});\n`;
  return `function ${name}${parameters}: boolean {\n${enter}  return ${all(parts)};\n}\n`;
}

function all(parts: readonly string[]): string {
  return parts.length === 0 ? "true" : parts.join(" && ");
}

/** Whether a schema refuses `undefined` by itself, so that a required member need not be looked for. */
export function refusesUndefined(
  schema: unknown,
  scope: CheckScope,
  seen = new Set<string>(),
): boolean {
  if (schema === false) return true;
  if (!isSchema(schema)) return false;
  if ("type" in schema || "const" in schema || "enum" in schema) return true;
  if (typeof schema.$ref === "string" && !seen.has(schema.$ref)) {
    const target = scope.module.reference(schema.$ref).type.schema;
    if (refusesUndefined(target, scope, seen.add(schema.$ref))) return true;
  }
  return schemaList(schema, "allOf").some((part) => refusesUndefined(part, scope, seen));
}
