import { isSchema } from "../../load/schema.js";
import { declarations, finding } from "../places.js";
import type { Rule } from "../rule.js";

export const codeListPlace: Rule = {
  id: "code-list-place",
  convention: 7,
  summary:
    "A list of codes is a schema of its own under `codelists/`: no `enum` of texts elsewhere, and never `anyOf` or `oneOf` of consts.",
  *check(workspace) {
    for (const place of declarations(workspace)) {
      const { schema, file, path } = place;
      for (const keyword of ["anyOf", "oneOf"]) {
        const branches = schema[keyword];
        if (
          Array.isArray(branches) &&
          branches.length > 0 &&
          branches.every((branch) => isSchema(branch) && "const" in branch)
        )
          yield finding(place, "Make this list of values a code list under codelists/.", keyword);
      }
      if (file.isCodeList && path.length === 0) continue;
      if (Array.isArray(schema.enum) && schema.enum.some((code) => typeof code === "string"))
        yield finding(
          place,
          schema.enum.length === 1
            ? "Write a single value as const, not as enum."
            : "Give this list of codes a file of its own under codelists/ and refer to it.",
          "enum",
        );
      for (const keyword of ["x-extensible-enum", "x-localo-list", "x-localo-codes"])
        if (keyword in schema)
          yield finding(
            place,
            `Take ${keyword} out, or move this list to a file under codelists/: only such a file has it.`,
            keyword,
          );
    }
  },
};
