import { isSchema, type JsonSchema, schemaList, strings } from "../../load/schema.js";
import { type Union, unionOf } from "../shared/union.js";
import { explainArray } from "./explain-array.js";
import { explainObject } from "./explain-object.js";
import { unevaluatedNodes } from "./explain-unevaluated.js";
import {
  bound,
  dynamicReference,
  enumValues,
  isPrimitive,
  numberText,
  typesOf,
} from "./keywords.js";
import type { ValidatorModule } from "./module.js";

/** Where an explanation is written. */
export interface ExplainScope {
  readonly module: ValidatorModule;
  /** The group of types that refer to each other, of the type that is written. */
  readonly cycle: number | undefined;
}

/** The data from which the runtime explains why a value is not valid. */
export function explainNode(schema: unknown, scope: ExplainScope): string {
  const { module } = scope;
  if (schema === false) return `[${module.use("never")}]`;
  const parts = isSchema(schema) ? explainParts(schema, scope) : [];
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  return node(module.use("all"), ...parts);
}

function explainParts(schema: JsonSchema, scope: ExplainScope): string[] {
  return [
    ...referenceNodes(schema, scope),
    // Before the union's base: a wrong tag is an unknown kind, whatever list the base knows it from.
    ...unionNodes(schema, scope),
    ...typedNodes(schema, scope),
    ...combinedNodes(schema, scope),
    ...unevaluatedNodes(schema, scope),
  ];
}

/** A node: its function and arguments, without those at the end that are the defaults. */
export function node(explain: string, ...values: string[]): string {
  let end = values.length;
  while (end > 0 && values[end - 1] === "undefined") end--;
  return `[${[explain, ...values.slice(0, end)].join(", ")}]`;
}

function referenceNodes(schema: JsonSchema, { module, cycle }: ExplainScope): string[] {
  const nodes: string[] = [];
  const dynamic = dynamicReference(schema);
  if (dynamic !== undefined) {
    const { name } = module.reference(dynamic.fallback).type;
    nodes.push(node(module.use("dynamic"), JSON.stringify(dynamic.anchor), `() => ${name}`));
  }
  if (typeof schema.$ref !== "string") return nodes;
  if (module.dynamic) {
    const { name } = module.reference(schema.$ref).type;
    return [...nodes, node(module.use("inner"), `() => ${name}`)];
  }
  const target = module.reference(schema.$ref);
  const { name } = target.type;
  const reference =
    target.cycle !== undefined && target.cycle === cycle
      ? `[${module.use("later")}, () => ${name}]`
      : `${name}`;
  const own = ownMessage(schema);
  return [own === "undefined" ? reference : node(module.use("say"), own, reference)];
}

function typedNodes(schema: JsonSchema, scope: ExplainScope): string[] {
  const { module } = scope;
  const values = enumValues(schema);
  const nodes: string[] = [];
  if (values !== undefined) {
    nodes.push(
      "const" in schema
        ? node(module.use("constant"), JSON.stringify(schema.const))
        : node(module.use("choice"), module.list(values)),
    );
    if (values.every(isPrimitive)) return nodes;
  }
  const types = typesOf(schema);
  const only = types?.length === 1 ? types[0] : undefined;
  const explained = new Map<string, string[]>([
    ["string", textNodes(schema, only === "string", scope)],
    [only === "integer" ? "integer" : "number", numberNodes(schema, only, scope)],
    ["array", explainArray(schema, only === "array", scope)],
    ["object", explainObject(schema, only === "object", scope)],
  ]);
  if (types !== undefined && (only === undefined || (explained.get(only)?.length ?? 0) === 0)) {
    nodes.push(node(module.use("types"), ...types.map((type) => JSON.stringify(type))));
  }
  for (const [type, found] of explained) {
    if (only !== undefined && type !== only) continue;
    for (const text of found) {
      nodes.push(
        only === type
          ? text
          : node(module.use("when"), node(module.use("types"), JSON.stringify(type)), text),
      );
    }
  }
  return nodes;
}

function textNodes(schema: JsonSchema, always: boolean, { module }: ExplainScope): string[] {
  const least = bound(schema, "minLength", 0);
  const most = bound(schema, "maxLength", Number.POSITIVE_INFINITY);
  const tests: [test: string, name: string][] = [];
  const format = module.format(schema);
  if (format !== undefined) tests.push([format, JSON.stringify(schema.format)]);
  if (typeof schema.pattern === "string") {
    const isCode = schema["x-extensible-enum"] !== undefined;
    tests.push([module.pattern(schema.pattern), isCode ? '"code"' : "undefined"]);
  }
  const bounded = least > 0 || most !== Number.POSITIVE_INFINITY;
  if (!always && !bounded && tests.length === 0) return [];
  const [first = ["undefined", "undefined"], ...others] = tests;
  const bounds = [
    least === 0 ? "undefined" : String(least),
    most === Number.POSITIVE_INFINITY ? "undefined" : numberText(most),
  ];
  const own = tests.length === 0 ? "undefined" : ownMessage(schema);
  return [
    node(module.use("text"), ...bounds, ...first, own),
    ...others.map((test) => node(module.use("text"), "undefined", "undefined", ...test, own)),
  ];
}

const bounds = [
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "exclusiveMaximum",
  "multipleOf",
] as const;

function numberNodes(
  schema: JsonSchema,
  only: string | undefined,
  { module }: ExplainScope,
): string[] {
  const set = bounds
    .filter((keyword) => typeof schema[keyword] === "number")
    .map((keyword) => `["${keyword}", ${schema[keyword]}]`);
  const always = only === "integer" || only === "number";
  if (!always && set.length === 0) return [];
  return [node(module.use("number"), only === "integer" ? '"integer"' : '"number"', ...set)];
}

function combinedNodes(schema: JsonSchema, scope: ExplainScope): string[] {
  const { module } = scope;
  const write = (part: unknown) => explainNode(part, scope);
  const nodes = list(schema, "allOf").map(write);
  const anyOf = list(schema, "anyOf");
  if (anyOf.length > 0) nodes.push(alternatives("anyOf", "any", anyOf, scope));
  const oneOf = list(schema, "oneOf");
  if (oneOf.length > 0 && unionIn(schema, scope) === undefined) {
    nodes.push(alternatives("oneOf", "one", oneOf, scope));
  }
  if ("not" in schema) nodes.push(node(module.use("not"), write(schema.not)));
  if ("if" in schema && ("then" in schema || "else" in schema)) {
    const branch = (keyword: string) => (keyword in schema ? write(schema[keyword]) : "undefined");
    nodes.push(node(module.use("when"), write(schema.if), branch("then"), branch("else")));
  }
  return nodes;
}

function unionIn(schema: JsonSchema, { module }: ExplainScope): Union | undefined {
  return unionOf(schema, (id) => module.reference(id).type.schema);
}

function unionNodes(schema: JsonSchema, scope: ExplainScope): string[] {
  const union = unionIn(schema, scope);
  if (union === undefined) return [];
  const { module } = scope;
  const branches = union.branches.map(
    ({ code, schema: branch }) => `[${JSON.stringify(code)}, ${explainNode(branch, scope)}]`,
  );
  const rest = union.open ? node(module.use("all")) : "undefined";
  const tag = JSON.stringify(union.tag);
  return [node(module.use("union"), tag, `[${branches.join(", ")}]`, rest)];
}

function alternatives(
  keyword: "anyOf" | "oneOf",
  explain: string,
  branches: readonly unknown[],
  scope: ExplainScope,
): string {
  const { module } = scope;
  const bare = branches.every(
    (branch) => isSchema(branch) && Object.keys(branch).join() === "required",
  );
  if (!bare)
    return node(module.use(explain), ...branches.map((branch) => explainNode(branch, scope)));
  const names = schemaList({ branches }, "branches").map((branch) =>
    JSON.stringify(strings(branch, "required")),
  );
  return node(module.use("anyRequired"), JSON.stringify(keyword), ...names);
}

function ownMessage(schema: JsonSchema): string {
  const own = schema["x-localo-message"];
  return isSchema(own) ? JSON.stringify(own) : "undefined";
}

function list(schema: JsonSchema, keyword: string): unknown[] {
  const value = schema[keyword];
  return Array.isArray(value) ? value : [];
}
