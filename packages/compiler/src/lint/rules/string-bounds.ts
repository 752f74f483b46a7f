import { declarations, finding, isOfType } from "../places.js";
import type { Rule } from "../rule.js";

const bounds = ["maxLength", "format", "pattern", "enum", "const", "x-extensible-enum"];

export const stringBounds: Rule = {
  id: "string-bounds",
  convention: 4,
  summary: "A string has `maxLength`, `format` or `pattern`, or is a code.",
  *check(workspace) {
    for (const place of declarations(workspace)) {
      const { schema } = place;
      if (isOfType(schema, "string") && !bounds.some((keyword) => keyword in schema))
        yield finding(
          place,
          "Say how long this text can be: add maxLength, or a format or pattern that limits it.",
        );
    }
  },
};
