import { finding, schemas } from "../places.js";
import type { Rule } from "../rule.js";

export const openSourceObjects: Rule = {
  id: "open-source-objects",
  convention: 8,
  summary:
    "Source schemas do not say whether they are open or closed: the compiler closes the input form.",
  *check(workspace) {
    for (const place of schemas(workspace)) {
      for (const keyword of ["additionalProperties", "unevaluatedProperties"]) {
        if (typeof place.schema[keyword] === "boolean")
          yield finding(
            place,
            `Take ${keyword} out: requests are closed and responses open without it.`,
            keyword,
          );
      }
    }
  },
};
