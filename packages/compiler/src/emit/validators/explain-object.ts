import { isSchema, type JsonSchema, strings } from "../../load/schema.js";
import { aboveZero, type ExplainScope, explainNode, inside, NONE, node } from "./explain.js";
import { bound, numberText } from "./keywords.js";

/**
 * The nodes of what a schema says of objects.
 * @param always the value must be an object, even where nothing else is said of it
 */
export function explainObject(schema: JsonSchema, always: boolean, scope: ExplainScope): string[] {
  const { module } = scope;
  const properties = isSchema(schema.properties) ? schema.properties : {};
  const required = strings(schema, "required");
  const known = Object.keys(properties);
  const patterns = isSchema(schema.patternProperties)
    ? Object.entries(schema.patternProperties)
    : [];
  const { additionalProperties = true } = schema;
  const closed = additionalProperties === false && patterns.length === 0;
  const inner = inside(scope);
  const nodes: string[] = [];
  if (always || known.length > 0 || required.length > 0 || closed) {
    const isPlain = required.every((name) => known.includes(name)) && !known.some(isIndex);
    const first = isPlain ? [...new Set(required)] : [];
    const members = [...new Set([...first, ...known])].map(
      (name) => `${key(name)}: ${explainNode(properties[name], inner)}`,
    );
    nodes.push(
      node(
        module.use("object"),
        `{ ${members.join(", ")} }`,
        aboveZero(first.length),
        closed ? "1" : NONE,
      ),
    );
    if (!isPlain) nodes.push(node(module.use("needed"), JSON.stringify(required)));
  }
  if (!closed && (patterns.length > 0 || additionalProperties !== true)) {
    const written = patterns.map(
      ([pattern, part]) => `[${module.pattern(pattern)}, ${explainNode(part, inner)}]`,
    );
    const rest =
      additionalProperties === false ? "false" : explainNode(additionalProperties, inner);
    nodes.push(node(module.use("others"), module.list(known), `[${written.join(", ")}]`, rest));
  }
  return [...nodes, ...ruleNodes(schema, scope)];
}

/** Objects have such names first, in whatever order they are written. */
function isIndex(name: string): boolean {
  return /^\d+$/.test(name);
}

function ruleNodes(schema: JsonSchema, scope: ExplainScope): string[] {
  const { module } = scope;
  const nodes: string[] = [];
  if ("propertyNames" in schema) {
    nodes.push(node(module.use("propertyNames"), explainNode(schema.propertyNames, inside(scope))));
  }
  if ("minProperties" in schema || "maxProperties" in schema) {
    const bounds = [
      String(bound(schema, "minProperties", 0)),
      numberText(bound(schema, "maxProperties", Number.POSITIVE_INFINITY)),
    ];
    nodes.push(`[${[module.use("propertyCount"), ...bounds].join(", ")}]`);
  }
  if (isSchema(schema.dependentRequired)) {
    const members = Object.entries(schema.dependentRequired).map(
      ([name, needed]) => `${key(name)}: ${JSON.stringify(needed)}`,
    );
    nodes.push(node(module.use("dependentRequired"), `{ ${members.join(", ")} }`));
  }
  if (isSchema(schema.dependentSchemas)) {
    const write = (parts: readonly (readonly [string, unknown])[]) =>
      `{ ${parts.map(([name, part]) => `${key(name)}: ${explainNode(part, scope)}`).join(", ")} }`;
    const all = Object.entries(schema.dependentSchemas);
    // Where nothing is allowed beside a property, it is the property that may not be there.
    const never = all.filter(([, part]) => part === false);
    const others = all.filter(([, part]) => part !== false);
    if (never.length > 0) nodes.push(node(module.use("object"), write(never)));
    if (others.length > 0) nodes.push(node(module.use("dependentSchemas"), write(others)));
  }
  return nodes;
}

/** A member's name in an object literal. `__proto__` as it stands would set the prototype. */
function key(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
