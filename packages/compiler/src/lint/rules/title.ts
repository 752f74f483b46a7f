import { lastSegment } from "../../load/names.js";
import { finding } from "../places.js";
import type { Rule } from "../rule.js";
import { titleFits, titleOf } from "../title.js";

export const title: Rule = {
  id: "title",
  convention: 2,
  summary: "A type's `title` is its file's name in words.",
  fixable: true,
  *check({ domain }) {
    for (const file of domain.schemas) {
      const name = lastSegment(file.path);
      if (!titleFits(file.schema.title, name))
        yield finding(
          { file, path: [] },
          `Give the type the title "${titleOf(name)}", or rename the file.`,
          "title",
        );
    }
  },
};
