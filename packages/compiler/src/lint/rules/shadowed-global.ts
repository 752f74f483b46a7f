import { finding } from "../places.js";
import type { Rule } from "../rule.js";
import { isGlobalName } from "./shadowed-global/global-names.js";

export const shadowedGlobal: Rule = {
  id: "shadowed-global",
  convention: 2,
  summary: "A type's name is not that of a global of JavaScript, the web or TypeScript.",
  *check(_workspace, model) {
    for (const { name, file } of model.types) {
      if (isGlobalName(name))
        yield finding(
          { file, path: [] },
          `${name} would hide the global ${name} wherever it is imported. Name it after what it is here, as in ${model.prefix}${name}.`,
        );
    }
  },
};
