import type { JsonSchema } from "../../load/schema.js";
import { type ExplainScope, explainNode, node } from "./explain.js";
import { bound, numberText } from "./keywords.js";

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
  const items =
    "items" in schema && schema.items !== true && !hasPrefix
      ? explainNode(schema.items, scope)
      : "undefined";
  const values = [
    items,
    least === 0 ? "undefined" : String(least),
    most === Number.POSITIVE_INFINITY ? "undefined" : numberText(most),
    schema.uniqueItems === true ? "1" : "undefined",
  ];
  if (always || values.some((value) => value !== "undefined")) {
    nodes.push(node(module.use("array"), ...values));
  }
  if (hasPrefix) {
    const prefix = Array.isArray(schema.prefixItems) ? schema.prefixItems : [];
    const rest =
      schema.items === false
        ? "false"
        : "items" in schema
          ? explainNode(schema.items, scope)
          : "undefined";
    const written = prefix.map((item) => explainNode(item, scope)).join(", ");
    nodes.push(node(module.use("tuple"), `[${written}]`, rest));
  }
  if ("contains" in schema) {
    const bounds = [
      String(bound(schema, "minContains", 1)),
      numberText(bound(schema, "maxContains", Number.POSITIVE_INFINITY)),
    ];
    nodes.push(node(module.use("contains"), explainNode(schema.contains, scope), ...bounds));
  }
  return nodes;
}
