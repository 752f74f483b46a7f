import { saysWhenAbsent } from "../absence.js";
import { objects } from "../objects.js";
import { finding } from "../places.js";
import type { Rule } from "../rule.js";

export const optionalSaysWhenAbsent: Rule = {
  id: "optional-says-when-absent",
  convention: 5,
  summary: "An optional property says in its description when it is absent.",
  *check(workspace) {
    for (const { own, inherited, required, schema } of objects(workspace)) {
      // An object that requires nothing is `required-listed`'s.
      if (required.size === 0 && !("required" in schema)) continue;
      for (const property of own) {
        const { name } = property;
        if (required.has(name) || inherited.has(name) || saysWhenAbsent(property.schema)) continue;
        yield finding(
          property,
          `Say in the description when ${name} is absent ("Absent where …"), or require it.`,
          "description",
        );
      }
    }
  },
};
