import { finding, schemas } from "../places.js";
import type { Rule } from "../rule.js";

export const idPlace: Rule = {
  id: "id-place",
  convention: 1,
  summary:
    "`$id` is that of the file's place and of the package's major; no schema inside has one.",
  fixable: true,
  *check(workspace) {
    // A file's own $id was checked when the domain was read, as references are resolved by it.
    for (const place of schemas(workspace)) {
      if (place.path.length > 0 && "$id" in place.schema)
        yield finding(place, "Only a file has an $id. Give this type a file of its own.", "$id");
    }
  },
};
