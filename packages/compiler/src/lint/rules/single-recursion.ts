import { repeatedRecursion } from "../../emit/validators/repeated-recursion.js";
import type { Rule } from "../rule.js";

export const singleRecursion: Rule = {
  id: "single-recursion",
  convention: 4,
  summary:
    "A schema that refers to itself leads to each place of a value once, so that a check takes linear time: not from `properties` and again from `then`.",
  *check(_workspace, model) {
    const told = new Set<string>();
    for (const { type, path } of repeatedRecursion(model.types)) {
      const place = path.join("/");
      // A type has two forms, and one file.
      if (told.has(`${type.file.id} ${place}`)) continue;
      told.add(`${type.file.id} ${place}`);
      yield {
        source: type.file.source,
        path: [],
        message: `The schema leads back to itself more than once for ${place}: each level of a value would take twice as long as the one around it. Refer to the type once, and narrow it in the condition without a $ref.`,
      };
    }
  },
};
