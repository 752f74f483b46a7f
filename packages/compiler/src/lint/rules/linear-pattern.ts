import { isSchema } from "../../load/schema.js";
import { problemOfPattern } from "../../pattern/problem-of-pattern.js";
import { finding, schemas } from "../places.js";
import type { Rule } from "../rule.js";

export const linearPattern: Rule = {
  id: "linear-pattern",
  convention: 4,
  summary:
    "A pattern takes linear time: no nested or adjacent repetition that can share letters, no look-around, no back-reference; it is valid with the `u` flag.",
  *check(workspace) {
    for (const place of schemas(workspace)) {
      const { pattern, patternProperties } = place.schema;
      if (typeof pattern === "string") {
        const problem = problemOfPattern(pattern);
        if (problem !== undefined) yield finding(place, `${problem} ${advice}`, "pattern");
      }
      if (!isSchema(patternProperties)) continue;
      for (const name of Object.keys(patternProperties)) {
        const problem = problemOfPattern(name);
        if (problem !== undefined)
          yield finding(place, `${problem} ${advice}`, "patternProperties", name);
      }
    }
  },
};

const advice =
  "Write a pattern that begins with ^ and never has two ways to match the same letters.";
