import { operationRules } from "../operations/rules.js";
import type { Rule } from "./rule.js";

/** Every rule of schemas and operations, in the order of the documentation (RULES.md). */
export const rules: readonly Rule[] = operationRules.map(({ id, title, description, mirror }) => ({
  id,
  title,
  description,
  mirror,
}));
