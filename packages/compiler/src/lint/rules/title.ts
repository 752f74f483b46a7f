import { lastSegment } from "../../load/names.js";
import { finding } from "../places.js";
import type { Rule } from "../rule.js";

export const title: Rule = {
  id: "title",
  convention: 2,
  summary: "A type's `title` is its file's name in words.",
  *check({ domain }) {
    for (const file of domain.schemas) {
      const name = lastSegment(file.path);
      const words = name.split("-").join(" ");
      if (letters(file.schema.title) !== letters(name))
        yield finding(
          { file, path: [] },
          `Give the type the title "${words.charAt(0).toUpperCase()}${words.slice(1)}", or rename the file.`,
          "title",
        );
    }
  },
};

/** Case and what stands between words may differ: `BS 7666 address` is `bs7666-address`. */
function letters(value: unknown): string {
  return String(value)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
