import { relative } from "node:path";
import { type Diagnostic, isFixable, lintPage } from "@localo/compiler";
import { count } from "../count.js";

/**
 * What to do next about mistakes: where the rules are explained, and how many can be mended.
 * @param fixed whether what can be mended was mended just now
 */
export function hintsOf(diagnostics: readonly Diagnostic[], fixed: boolean): string[] {
  const [first] = diagnostics;
  if (first === undefined) return [];
  const below = relative(process.cwd(), lintPage);
  const page = below.startsWith("..") ? lintPage : below;
  const fixable = fixed ? 0 : diagnostics.filter(({ rule }) => isFixable(rule)).length;
  return [
    `Why, and how to mend it: npx localo lint --explain ${first.rule} (all rules: ${page})`,
    ...(fixable === 0
      ? []
      : [`Of these, ${count(fixable, "mistake")} can be mended by: npx localo lint --fix`]),
  ];
}
