import { nearestName } from "../../load/nearest-name.js";
import { finding, schemas } from "../places.js";
import type { Rule } from "../rule.js";
import { keywords } from "./vocabulary/keywords.js";

export const vocabulary: Rule = {
  id: "vocabulary",
  convention: 1,
  summary:
    "A schema has known keywords only (JSON Schema 2020-12 and Localo's `x-` keywords), each with a value of the right kind.",
  *check(workspace) {
    for (const place of schemas(workspace)) {
      for (const [keyword, value] of Object.entries(place.schema)) {
        const expected = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined;
        if (expected === undefined) {
          const meant = nearestName(keyword, Object.keys(keywords));
          const hint =
            meant === undefined
              ? "Validators would ignore it; take it out."
              : `Did you mean ${meant}?`;
          yield finding(place, `${keyword} is not a keyword of Localo's schemas. ${hint}`, keyword);
        } else if (!expected.test(value)) {
          yield finding(place, `Make ${keyword} ${expected.words}.`, keyword);
        }
      }
    }
  },
};
