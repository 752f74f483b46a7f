import type { JsonSchema } from "../../load/schema.js";
import { aboveZero, type ExplainScope, explainNode, inside, NONE, node } from "./explain.js";
import { bound, hasSimpleItems, numberText } from "./keywords.js";

/**
 * The nodes of what a schema says of lists.
 * @param always the value must be a list, even where nothing else is said of it
 */
export function explainArray(schema: JsonSchema, always: boolean, scope: ExplainScope): string[] {
  const { module } = scope;
  const nodes: string[] = [];
  const hasPrefix = Array.isArray(schema.prefixItems) || schema.items === false;
  const least = bound(schema, "minItems", 0);
  const most = bound(schema, "maxItems", Number.POSITIVE_INFINITY);
  const inner = inside(scope);
  const items =
    "items" in schema && schema.items !== true && !hasPrefix
      ? explainNode(schema.items, inner)
      : NONE;
  const values = [
    items,
    most === Number.POSITIVE_INFINITY ? (least > 0 ? "1 / 0" : NONE) : numberText(most),
    aboveZero(least),
  ];
  if (always || values.some((value) => value !== NONE)) {
    nodes.push(node(module.use("array"), ...values));
  }
  if (schema.uniqueItems === true) {
    const isSimple = hasSimpleItems(schema, module);
    if (!isSimple) nodes.push(`[${module.use("comparable")}]`);
    nodes.push(node(module.use("unique"), isSimple ? NONE : module.use("duplicateIndex")));
  }
  if (hasPrefix) {
    const prefix = Array.isArray(schema.prefixItems) ? schema.prefixItems : [];
    const rest =
      schema.items === false
        ? "false"
        : "items" in schema
          ? explainNode(schema.items, inner)
          : NONE;
    const written = prefix.map((item) => explainNode(item, inner)).join(", ");
    nodes.push(node(module.use("tuple"), `[${written}]`, rest));
  }
  if ("contains" in schema) {
    const bounds = [
      String(bound(schema, "minContains", 1)),
      numberText(bound(schema, "maxContains", Number.POSITIVE_INFINITY)),
    ];
    nodes.push(
      `[${[module.use("contains"), explainNode(schema.contains, inner), ...bounds].join(", ")}]`,
    );
  }
  return nodes;
}
