import { type Comparison, comparisonOf } from "../comparison.js";
import type { CompareDomainsOptions, StandardVersion } from "./standard-version.js";

/** Compares the schemas of two versions of a domain, each type in the directions in which it travels. */
export function compareDomains(
  _before: StandardVersion,
  _after: StandardVersion,
  _options: CompareDomainsOptions = {},
): Comparison {
  return comparisonOf([]);
}
