import { isSchema } from "../../load/schema.js";
import { declarations, finding } from "../places.js";
import type { Rule } from "../rule.js";

const WHAT = "Say what kind of value this is: add type, or refer to a type with $ref.";

/**
 * Keywords that say of what type a value is, one way or another. A row of a batch is of the type that
 * judges it alone; until then it may be anything, so that `null` in one place refuses no other row.
 */
const typing = ["type", "$ref", "const", "enum", "oneOf", "anyOf", "allOf", "x-localo-row"];

export const typed: Rule = {
  id: "typed",
  convention: 4,
  summary:
    "A type, a property and an item says of what type it is, so that its bounds can be checked.",
  *check(workspace) {
    for (const place of declarations(workspace)) {
      const { schema, path } = place;
      if (path.length === 0 && !says(schema)) yield finding(place, WHAT);
      for (const keyword of ["items", "additionalProperties"]) {
        const part = schema[keyword];
        if (isSchema(part) && !says(part)) yield finding(place, WHAT, keyword);
      }
      if (!isSchema(schema.properties)) continue;
      for (const [name, property] of Object.entries(schema.properties)) {
        if (!isSchema(property) || !says(property))
          yield finding(
            place,
            `Say what kind of value ${name} is: add type, or refer to a type with $ref.`,
            "properties",
            name,
          );
      }
    }
  },
};

function says(schema: object): boolean {
  return typing.some((keyword) => keyword in schema);
}
