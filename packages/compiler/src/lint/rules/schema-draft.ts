import { finding } from "../places.js";
import type { Rule } from "../rule.js";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

export const schemaDraft: Rule = {
  id: "schema-draft",
  convention: 1,
  summary: "`$schema` is draft 2020-12.",
  *check({ domain }) {
    for (const file of domain.schemas) {
      if (file.schema.$schema !== DRAFT)
        yield finding({ file, path: [] }, `Write "$schema": "${DRAFT}".`, "$schema");
    }
  },
};
