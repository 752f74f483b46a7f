import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readPage } from "./lint/page.js";
import { rules } from "./lint/rules/index.js";

/** The file of the page of lint rules, which ships with the package. */
export const lintPage = fileURLToPath(new URL("../LINT.md", import.meta.url));

/** The ids of all that can be wrong with a domain's files, in the order of the page. */
export function ruleIds(): string[] {
  return sections().map(({ id }) => id);
}

/** What the page says of a rule, in Markdown; `undefined` where there is no rule of that id. */
export function explainRule(id: string): string | undefined {
  return sections().find((section) => section.id === id)?.text;
}

/** Whether `localo lint --fix` can mend what breaks a rule. */
export function isFixable(id: string): boolean {
  return rules.some((rule) => rule.id === id && rule.fixable === true);
}

function sections() {
  return readPage(readFileSync(lintPage, "utf8"));
}
