import { idOf } from "../../load/names.js";
import { finding, schemas } from "../places.js";
import type { Rule } from "../rule.js";

export const idPlace: Rule = {
  id: "id-place",
  convention: 1,
  summary:
    "`$id` is that of the file's place and of the package's major; no schema inside has one.",
  *check(workspace, model) {
    // A package's major is the major of its $ids (architecture: versions).
    const major = Number.parseInt(model.version, 10);
    for (const place of schemas(workspace)) {
      const { file, path, schema } = place;
      const expected = idOf(file.domain, major, file.path);
      if (path.length === 0 && schema.$id !== expected)
        yield finding(
          place,
          `Write "$id": "${expected}": the $id follows from the file's place.`,
          "$id",
        );
      if (path.length > 0 && "$id" in schema)
        yield finding(place, "Only a file has an $id. Give this type a file of its own.", "$id");
    }
  },
};
