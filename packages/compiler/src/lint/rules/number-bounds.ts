import { declarations, finding, isOfType } from "../places.js";
import type { Rule } from "../rule.js";

export const numberBounds: Rule = {
  id: "number-bounds",
  convention: 4,
  summary: "A number has a least and a greatest value.",
  *check(workspace) {
    for (const place of declarations(workspace)) {
      const { schema } = place;
      if (!isOfType(schema, "number", "integer") || "const" in schema || "enum" in schema) continue;
      const missing = [
        ...("minimum" in schema || "exclusiveMinimum" in schema ? [] : [["small", "minimum"]]),
        ...("maximum" in schema || "exclusiveMaximum" in schema ? [] : [["large", "maximum"]]),
      ];
      if (missing.length === 0) continue;
      const [sizes, ends] = [0, 1].map((at) => missing.map((words) => words[at]).join(" and "));
      yield finding(place, `Say how ${sizes} this number can be: add ${ends}.`);
    }
  },
};
