import { lastSegment } from "../../load/names.js";
import { finding } from "../places.js";
import type { Rule } from "../rule.js";

export const fileName: Rule = {
  id: "file-name",
  convention: 2,
  summary: "A file's name is in kebab-case.",
  *check({ domain }) {
    for (const file of domain.schemas) {
      if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(lastSegment(file.path)))
        yield finding(
          { file, path: [] },
          "Name the file in kebab-case, like missed-collection-report.schema.json.",
        );
    }
  },
};
