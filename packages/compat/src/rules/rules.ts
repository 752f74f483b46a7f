import type { Rule } from "./rule.js";

/** Every rule of schemas and operations, in the order of the documentation (RULES.md). */
export const rules: readonly Rule[] = [];
