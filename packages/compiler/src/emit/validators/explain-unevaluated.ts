import type { JsonSchema } from "../../load/schema.js";
import { evaluatedFunction } from "./check-unevaluated.js";
import { type ExplainScope, explainNode, inside, node } from "./explain.js";

/** The nodes of `unevaluatedProperties` and `unevaluatedItems`. */
export function unevaluatedNodes(schema: JsonSchema, scope: ExplainScope): string[] {
  const { module } = scope;
  return (["Properties", "Items"] as const).flatMap((name) => {
    const keyword = `unevaluated${name}`;
    if (!(keyword in schema)) return [];
    const kind = name === "Items" ? "items" : "properties";
    const rest = schema[keyword] === false ? "false" : explainNode(schema[keyword], inside(scope));
    return [node(module.use(keyword), evaluatedFunction(schema, kind, scope), rest)];
  });
}
