import { declarations, finding, isOfType } from "../places.js";
import type { Rule } from "../rule.js";

export const messagePresent: Rule = {
  id: "message-present",
  convention: 13,
  summary:
    "A string with a pattern or a format has an `x-localo-message`, unless it is a code of a list.",
  *check(workspace) {
    for (const place of declarations(workspace)) {
      const { schema } = place;
      if (!isOfType(schema, "string") || "x-extensible-enum" in schema || "enum" in schema)
        continue;
      const keyword = ["pattern", "format"].find((each) => each in schema);
      if (keyword !== undefined && !("x-localo-message" in schema))
        yield finding(
          place,
          `Say in x-localo-message what a person is to enter: nobody understands a failed ${keyword}.`,
          keyword,
        );
    }
  },
};
