import { explainRule, nearestName, ruleIds } from "@localo/compiler";
import { UsageError } from "../usage-error.js";

/**
 * Prints what the page of lint rules says of a rule.
 * @throws UsageError where there is no such rule
 */
export function printRule(id: string, json: boolean): void {
  const text = explainRule(id);
  if (text === undefined) {
    const ids = ruleIds();
    const meant = nearestName(id, ids);
    const hint =
      meant === undefined ? `The rules are: ${ids.join(", ")}.` : `Did you mean ${meant}?`;
    throw new UsageError(`There is no rule "${id}". ${hint}`);
  }
  console.log(json ? JSON.stringify({ ok: true, rule: id, text }) : `${id}\n\n${text}`);
}
