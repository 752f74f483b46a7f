import { declarations, finding, isOfType } from "../places.js";
import type { Rule } from "../rule.js";

export const arrayBounds: Rule = {
  id: "array-bounds",
  convention: 4,
  summary: "An array has `maxItems`.",
  *check(workspace) {
    for (const place of declarations(workspace)) {
      const { schema } = place;
      if (
        isOfType(schema, "array") &&
        typeof schema.maxItems !== "number" &&
        schema.items !== false
      )
        yield finding(place, "Say how many items there can be at most: add maxItems.");
    }
  },
};
