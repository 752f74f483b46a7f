import { operationFinding, operations } from "../operations.js";
import { finding, properties } from "../places.js";
import type { Rule } from "../rule.js";
import { wordsOf } from "../words.js";

/** `amountPence`, `nextUrl`; not `amount_pence`, not `nextURL`. */
const camelCase = /^[a-z][a-z0-9]*([A-Z][a-z0-9]*)*$/;

export const propertyCase: Rule = {
  id: "property-case",
  convention: 3,
  summary: "Properties and parameters are in camelCase, abbreviations too: `nextUrl`.",
  *check(workspace) {
    for (const place of properties(workspace))
      if (!isCamelCase(place.name)) yield finding(place, advice("property", place.name));
    for (const { parameters } of operations(workspace)) {
      for (const { place, name } of parameters)
        if (!isCamelCase(name))
          yield operationFinding({ place }, advice("parameter", name), "name");
    }
  },
};

function isCamelCase(name: string): boolean {
  return camelCase.test(name) && !/[A-Z]{2}/.test(name);
}

function advice(what: string, name: string): string {
  const better = wordsOf(name)
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("");
  return `Name the ${what} in camelCase: ${better}.`;
}
