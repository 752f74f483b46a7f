import { isSchema } from "../../load/schema.js";
import { unionTag } from "../../model/derive.js";
import { declarations, finding, isBareRequired } from "../places.js";
import { targetOf } from "../resolve.js";
import type { Rule } from "../rule.js";

export const discriminatedUnion: Rule = {
  id: "discriminated-union",
  convention: 6,
  summary:
    "Alternatives are a `oneOf` whose branches require one property and give it a `const` each of its own; bare `required` lists may stand in `anyOf` and `oneOf` too.",
  *check(workspace) {
    for (const place of declarations(workspace)) {
      for (const keyword of ["oneOf", "anyOf"]) {
        const branches = place.schema[keyword];
        if (!Array.isArray(branches) || branches.every(isBareRequired)) continue;
        // `code-list-place` says what to do about a list that is written as alternatives.
        if (branches.every((branch) => isSchema(branch) && "const" in branch)) continue;
        if (keyword === "anyOf")
          yield finding(
            place,
            "Write the alternatives as oneOf, told apart by a const on one property: anyOf gives the errors of all branches.",
            keyword,
          );
        else if (unionTag(place.schema, targetOf(workspace, place.file)) === undefined)
          yield finding(
            place,
            "Tell the alternatives apart: let every branch require one property and give it a const of its own, so that a mistake gives the errors of one branch.",
            keyword,
          );
      }
    }
  },
};
