import { operationRules } from "../operations/rules.js";
import { annotationRules, typeRules } from "./annotation-rules.js";
import type { Rule } from "./rule.js";
import { assertionRules } from "./schema-rules.js";

/** Every rule of schemas, then of operations, in the order of the documentation (RULES.md). */
export const rules: readonly Rule[] = [
  ...assertionRules,
  ...annotationRules,
  ...typeRules,
  ...operationRules,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/**
 * The rule of an id.
 * @throws Error where there is none
 */
export function ruleOf(id: string): Rule {
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`There is no rule ${id}`);
  return rule;
}
