import { finding, properties } from "../places.js";
import type { Rule } from "../rule.js";

/** How `localo new schema` begins the description of what it leaves to a person. */
const OPEN = /^Decide:/;

export const description: Rule = {
  id: "description",
  convention: 2,
  summary:
    "A type's `description` says what it is and, but for code lists, its source; a property that refers to no type has a description too.",
  *check(workspace) {
    for (const file of workspace.domain.schemas) {
      const text = file.schema.description;
      const place = { file, path: [] };
      if (!isText(text))
        yield finding(
          place,
          "Describe the type: what it is, its unit and its source.",
          "description",
        );
      else if (OPEN.test(text)) yield finding(place, decide(text), "description");
      // The codes of a list have sources of their own (convention 7).
      else if (!file.isCodeList && !/\bSource: \S/.test(text))
        yield finding(
          place,
          'End the description with where the type comes from: "… Source: RFC 3339 §5.6."',
          "description",
        );
    }
    for (const place of properties(workspace)) {
      const text = place.schema.description;
      if (isText(text) && OPEN.test(text)) yield finding(place, decide(text), "description");
      else if (!("$ref" in place.schema) && !isText(text))
        yield finding(place, `Describe ${place.name}: what it is and its unit.`, "description");
    }
  },
};

function decide(text: string): string {
  return `Write the description in place of what is left to decide. ${text}`;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}
