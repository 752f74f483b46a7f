import { lastSegment } from "../../load/names.js";
import { finding } from "../places.js";
import type { Rule } from "../rule.js";
import { kebabCase } from "../words.js";

export const fileName: Rule = {
  id: "file-name",
  convention: 2,
  summary: "A file's name is in kebab-case.",
  *check({ domain }) {
    for (const file of domain.schemas) {
      const name = lastSegment(file.path);
      if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) continue;
      const message = `Rename the file: small letters, digits and single dashes, and a letter first, as in ${kebabCase(`type-${name}`).replace(/^type-(?=[a-z])/, "")}.schema.json.`;
      yield finding({ file, path: [] }, message);
    }
  },
};
