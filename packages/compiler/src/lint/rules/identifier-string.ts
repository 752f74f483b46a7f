import { isSchema } from "../../load/schema.js";
import { finding, isOfType, properties } from "../places.js";
import { resolve } from "../resolve.js";
import type { Rule } from "../rule.js";

export const identifierString: Rule = {
  id: "identifier-string",
  convention: 3,
  summary: "Identifiers are strings: `id`, and what ends in `Id` or `Ids`.",
  *check(workspace) {
    for (const place of properties(workspace)) {
      const { name, file } = place;
      if (!/^ids?$|Ids?$/.test(name)) continue;
      const own = resolve(workspace, file, place.schema);
      const item =
        name.endsWith("s") && isSchema(own.schema.items)
          ? resolve(workspace, own.file, own.schema.items)
          : own;
      if (!isOfType(item.schema, "string"))
        yield finding(place, `${name} is an identifier: make it a string, never a number.`);
    }
  },
};
