import { isSchema } from "../../load/schema.js";
import { declarations, finding } from "../places.js";
import type { Rule } from "../rule.js";

/** Keywords that say of what type a value is, one way or another. */
const typing = ["type", "$ref", "const", "enum", "oneOf", "anyOf", "allOf"];

export const typed: Rule = {
  id: "typed",
  convention: 4,
  summary:
    "A type, a property and an item says of what type it is, so that its bounds can be checked.",
  *check(workspace) {
    for (const place of declarations(workspace)) {
      const { schema, path } = place;
      if (path.length === 0 && !says(schema))
        yield finding(place, "Say what type this is: type, or $ref.");
      for (const keyword of ["items", "additionalProperties"]) {
        const part = schema[keyword];
        if (isSchema(part) && !says(part))
          yield finding(place, "Say what type this is: type, or $ref.", keyword);
      }
      if (!isSchema(schema.properties)) continue;
      for (const [name, property] of Object.entries(schema.properties)) {
        if (!isSchema(property) || !says(property))
          yield finding(place, `Say what type ${name} is: type, or $ref.`, "properties", name);
      }
    }
  },
};

function says(schema: object): boolean {
  return typing.some((keyword) => keyword in schema);
}
