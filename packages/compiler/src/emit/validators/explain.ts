import { isSchema, type JsonSchema, schemaList, strings } from "../../load/schema.js";
import { type Union, unionOf } from "../shared/union.js";
import { explainArray } from "./explain-array.js";
import { explainObject } from "./explain-object.js";
import { unevaluatedNodes } from "./explain-unevaluated.js";
import { bound, dynamicReference, enumValues, isPrimitive, typesOf } from "./keywords.js";
import type { TypeReference, ValidatorModule } from "./module.js";
import { ofCode, ofFormat, ofPattern } from "./sentences.js";

/** Where an explanation is written. */
export interface ExplainScope {
  readonly module: ValidatorModule;
  /** The group of types that refer to each other, of the type that is written. */
  readonly cycle: number | undefined;
  /** The type that the value is known to have, where the schema around says so. */
  readonly known?: string | undefined;
}

/** The data from which the runtime explains why a value is not valid. */
export function explainNode(schema: unknown, scope: ExplainScope): string {
  const { module } = scope;
  if (schema === false) return `[${module.use("never")}]`;
  const parts = isSchema(schema) ? explainParts(schema, scope) : [];
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  return node(module.use("all"), parts.length === 0 ? NONE : `[${parts.join(", ")}]`);
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

/** An argument that is not given. */
export const NONE = undefined;

/** A node: its function and arguments. One that is not given is `0`, and left out at the end. */
export function node(explain: string, ...values: (string | undefined)[]): string {
  const given = values.findLastIndex((value) => value !== NONE) + 1;
  return `[${[explain, ...values.slice(0, given).map((value) => value ?? "0")].join(", ")}]`;
}

/** The scope of what stands inside a member: nothing is known of it. */
export function inside({ module, cycle }: ExplainScope): ExplainScope {
  return { module, cycle };
}

function referenceNodes(schema: JsonSchema, { module, cycle }: ExplainScope): string[] {
  const nodes: string[] = [];
  const dynamic = dynamicReference(schema);
  if (dynamic !== undefined) {
    const { name } = module.reference(dynamic.fallback).type;
    nodes.push(node(module.use("dynamic"), JSON.stringify(dynamic.anchor), `() => $${name}`));
  }
  if (typeof schema.$ref !== "string") return nodes;
  if (module.dynamic) {
    const { name } = module.reference(schema.$ref).type;
    return [...nodes, node(module.use("inner"), `() => $${name}`)];
  }
  const target = module.reference(schema.$ref);
  const reference = referenceNode(target, { module, cycle });
  const own = ownMessage(schema);
  return [own === NONE ? reference : node(module.use("say"), own, reference)];
}

/**
 * What another type is explained from. A type that holds no others is explained where it stands, as
 * many types are explained alike.
 */
function referenceNode({ type, imported, cycle }: TypeReference, scope: ExplainScope): string {
  const { module } = scope;
  if (imported) return module.importNode(type);
  if (cycle !== undefined && cycle === scope.cycle) {
    return `[${module.use("later")}, () => $${type.name}]`;
  }
  if (!isLeaf(type.schema, cycle)) return `$${type.name}`;
  const leaf = explainNode(type.schema, inside(scope));
  // A sentence stands once; anything else is as short as a name.
  return leaf.includes('"') ? module.leaf(leaf) : leaf;
}

/**
 * Whether a schema takes neither objects nor lists. One of a cycle is no leaf: it can lead back to itself
 * from keywords for lists and objects, which it does not take.
 */
export function isLeaf(schema: JsonSchema, cycle: number | undefined): boolean {
  if (cycle !== undefined) return false;
  return typesOf(schema)?.every((type) => type !== "object" && type !== "array") ?? false;
}

function typedNodes(schema: JsonSchema, scope: ExplainScope): string[] {
  const { module } = scope;
  const values = enumValues(schema, module);
  const nodes = values === undefined ? [] : [choiceNode(schema, values, module)];
  if (values?.every(isPrimitive)) return nodes;
  const types = typesOf(schema);
  const only = types?.length === 1 ? types[0] : scope.known;
  const explained = new Map<string, string[]>([
    ["string", textNodes(schema, types !== undefined && only === "string", scope)],
    [only === "integer" ? "integer" : "number", numberNodes(schema, types && only, scope)],
    ["array", explainArray(schema, types !== undefined && only === "array", scope)],
    ["object", explainObject(schema, types !== undefined && only === "object", scope)],
  ]);
  if (
    types !== undefined &&
    (types.length > 1 || (explained.get(types[0] ?? "")?.length ?? 0) === 0)
  ) {
    nodes.push(node(module.use("types"), JSON.stringify(types)));
  }
  for (const [type, found] of explained) {
    if (only !== undefined && type !== only) continue;
    for (const text of found) nodes.push(only === type ? text : onlyFor(type, text, module));
  }
  return nodes;
}

/** A node that looks at values of one type alone. */
function onlyFor(type: string, text: string, module: ValidatorModule, otherwise?: string): string {
  const isType = node(module.use("types"), JSON.stringify([type]));
  return node(module.use("when"), isType, text, otherwise);
}

function choiceNode(
  schema: JsonSchema,
  values: readonly unknown[],
  module: ValidatorModule,
): string {
  // A sentence has no other way to name them.
  if (!values.every((value) => isPrimitive(value) && value !== "") || values.length === 0) {
    const keyword = "const" in schema ? "const" : "enum";
    return node(module.use("equalTo"), module.list(values), JSON.stringify(keyword));
  }
  return "const" in schema
    ? `[${module.use("constant")}, ${JSON.stringify(values[0])}]`
    : node(module.use("choice"), module.list(values));
}

function textNodes(schema: JsonSchema, always: boolean, { module }: ExplainScope): string[] {
  const least = bound(schema, "minLength", 0);
  const most = bound(schema, "maxLength", Number.POSITIVE_INFINITY);
  const own = ownMessage(schema);
  const tests: [test: string, own: string | undefined, format?: string][] = [];
  const format = module.format(schema);
  const say = (generated?: string) => (own === NONE ? JSON.stringify(generated ?? ofPattern) : own);
  if (format !== undefined) {
    const name = schema.format as string;
    tests.push([format, say(ofFormat.get(name)), JSON.stringify(name)]);
  }
  if (typeof schema.pattern === "string") {
    const isCode = schema["x-extensible-enum"] !== undefined;
    tests.push([module.pattern(schema.pattern), say(isCode ? ofCode : ofPattern)]);
  }
  const bounded = least > 0 || most !== Number.POSITIVE_INFINITY;
  if (!always && !bounded && tests.length === 0) return [];
  const [first, ...others] = tests;
  const [test, sentence, name] = first ?? [];
  const open = least > 0 || name !== NONE ? "1 / 0" : NONE;
  const longest = most === Number.POSITIVE_INFINITY ? open : String(most);
  return [
    node(module.use("text"), test, sentence, longest, aboveZero(least), name),
    ...others.map(([other, otherSentence]) => node(module.use("text"), other, otherSentence)),
  ];
}

/** A least bound, or a count, that says something. */
export function aboveZero(least: number): string | undefined {
  return least > 0 ? String(least) : NONE;
}

const rareBounds = ["exclusiveMinimum", "exclusiveMaximum", "multipleOf"] as const;

function numberNodes(
  schema: JsonSchema,
  only: string | undefined,
  { module }: ExplainScope,
): string[] {
  const always = only === "integer" || only === "number";
  const { minimum, maximum } = schema;
  const nodes: string[] = [];
  if (always || typeof minimum === "number" || typeof maximum === "number") {
    const least = typeof minimum === "number" ? String(minimum) : "-1 / 0";
    const most = typeof maximum === "number" ? String(maximum) : "1 / 0";
    const bounds = only === "integer" ? [least, most] : [least, most, "1"];
    nodes.push(`[${[module.use("number"), ...bounds].join(", ")}]`);
  }
  for (const keyword of rareBounds) {
    if (typeof schema[keyword] !== "number") continue;
    nodes.push(`[${module.use("numberRules")}, "${keyword}", ${schema[keyword]}]`);
  }
  return nodes;
}

function combinedNodes(schema: JsonSchema, scope: ExplainScope): string[] {
  const { module } = scope;
  const types = typesOf(schema);
  // What stands beside a type is asked of values that have it.
  const within = types?.length === 1 ? { ...scope, known: types[0] } : scope;
  const write = (part: unknown) => explainNode(part, within);
  const nodes = list(schema, "allOf").map(write);
  // Before alternatives: of several members, the one that a condition asks for is the one that is missing.
  if ("if" in schema && ("then" in schema || "else" in schema)) {
    const branch = (keyword: string) => (keyword in schema ? write(schema[keyword]) : NONE);
    nodes.push(node(module.use("when"), write(schema.if), branch("then"), branch("else")));
  }
  const anyOf = list(schema, "anyOf");
  if (anyOf.length > 0) nodes.push(alternatives("anyOf", anyOf, within));
  const oneOf = list(schema, "oneOf");
  if (oneOf.length > 0 && unionIn(schema, scope) === undefined) {
    nodes.push(alternatives("oneOf", oneOf, within));
  }
  if ("not" in schema) nodes.push(`[${module.use("not")}, ${write(schema.not)}]`);
  return nodes;
}

function unionIn(schema: JsonSchema, { module }: ExplainScope): Union | undefined {
  return unionOf(schema, (id) => module.reference(id).type.schema);
}

function unionNodes(schema: JsonSchema, scope: ExplainScope): string[] {
  const union = unionIn(schema, scope);
  if (union === undefined) return [];
  const { module } = scope;
  const codes = module.list(union.branches.map(({ code }) => code));
  const nodes = union.branches.map(({ schema: branch }) => explainNode(branch, scope));
  const tag = JSON.stringify(union.tag);
  const open = union.open ? "1" : NONE;
  return [node(module.use("union"), tag, codes, `[${nodes.join(", ")}]`, open)];
}

function alternatives(
  keyword: "anyOf" | "oneOf",
  branches: readonly unknown[],
  scope: ExplainScope,
): string {
  const { module } = scope;
  const bare = branches.every(
    (branch) =>
      isSchema(branch) &&
      Object.keys(branch).join() === "required" &&
      strings(branch, "required").length > 0,
  );
  const general = () => {
    const nodes = branches.map((branch) => explainNode(branch, scope));
    return node(module.use(keyword === "anyOf" ? "any" : "one"), `[${nodes.join(", ")}]`);
  };
  if (!bare) return general();
  const names = schemaList({ branches }, "branches").map((branch) => strings(branch, "required"));
  const required = module.use(keyword === "anyOf" ? "anyRequired" : "oneRequired");
  const specific = node(required, JSON.stringify(names));
  // What is no object fits each of the branches: one too many, where `oneOf` has several.
  return keyword === "anyOf" || scope.known === "object"
    ? specific
    : onlyFor("object", specific, module, general());
}

function ownMessage(schema: JsonSchema): string | undefined {
  const own = schema["x-localo-message"];
  return isSchema(own) && typeof own.en === "string" ? JSON.stringify(own.en) : NONE;
}

function list(schema: JsonSchema, keyword: string): unknown[] {
  const value = schema[keyword];
  return Array.isArray(value) ? value : [];
}
