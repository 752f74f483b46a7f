import { DRAFT } from "../draft.js";
import { finding } from "../places.js";
import type { Rule } from "../rule.js";

export const schemaDraft: Rule = {
  id: "schema-draft",
  convention: 1,
  summary: "`$schema` is draft 2020-12.",
  fixable: true,
  *check({ domain }) {
    for (const file of domain.schemas) {
      if (file.schema.$schema !== DRAFT)
        yield finding({ file, path: [] }, `Write "$schema": "${DRAFT}".`, "$schema");
    }
  },
};
