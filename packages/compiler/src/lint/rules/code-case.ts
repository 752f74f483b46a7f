import { isSchema, strings } from "../../load/schema.js";
import { operationFinding, operations } from "../operations.js";
import { finding } from "../places.js";
import type { Rule } from "../rule.js";
import { kebabCase } from "../words.js";

const isKebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const codeCase: Rule = {
  id: "code-case",
  convention: 3,
  summary:
    "Codes are in kebab-case, in code lists and problems; a code that another standard spells otherwise names that standard as its source.",
  *check(workspace) {
    for (const file of workspace.domain.schemas) {
      if (!file.isCodeList) continue;
      const about = file.schema["x-localo-codes"];
      for (const keyword of ["enum", "x-extensible-enum"]) {
        for (const [index, code] of strings(file.schema, keyword).entries()) {
          const entry = isSchema(about) ? about[code] : undefined;
          if (isKebabCase.test(code) || (isSchema(entry) && "source" in entry)) continue;
          const message = `Write the code "${code}" in small letters with dashes (${kebabCase(code)}), or name the standard that spells it so as its source.`;
          yield finding({ file, path: [keyword, index] }, message);
        }
      }
    }
    for (const operation of operations(workspace)) {
      for (const { status, codes } of operation.problems) {
        for (const code of codes.map((each) => each.code).filter((each) => !isKebabCase.test(each)))
          yield operationFinding(
            operation,
            `Write the problem code "${code}" of status ${status} in small letters with dashes (${kebabCase(code)}).`,
            "responses",
            String(status),
          );
      }
    }
  },
};
