/**
 * What a change to a schema or a domain does to those who use it.
 */
export {
  type Bump,
  type Comparison,
  comparisonOf,
  type Direction,
  type Finding,
  mergeComparisons,
  type Verdict,
  type Witness,
} from "./comparison.js";
export { compareDomains } from "./domains/compare-domains.js";
export type { CompareDomainsOptions, StandardVersion } from "./domains/standard-version.js";
export { compareOperations } from "./operations/compare-operations.js";
export { operationParts } from "./operations/operation-parts.js";
export type { Rule } from "./rules/rule.js";
export { rules } from "./rules/rules.js";
export { type CompareSchemasOptions, compareSchemas } from "./schemas/compare-schemas.js";
