import { bundle } from "../../emit/schemas/emit-schemas.js";
import { finding } from "../places.js";
import type { Rule } from "../rule.js";

const BUDGET = 100_000;

export const sizeBudget: Rule = {
  id: "size-budget",
  convention: 14,
  summary: "A bundled schema, a type with all that it refers to, is at most 100 KB.",
  *check(_workspace, model) {
    for (const type of model.types) {
      // What is measured is what is published.
      const text = JSON.stringify(bundle(type, model.byId), undefined, 2);
      const bytes = Buffer.byteLength(text) + 1;
      if (bytes > BUDGET)
        yield finding(
          { file: type.file, path: [] },
          `The bundled schema of ${type.name} has ${Math.ceil(bytes / 1000)} KB, and may have ${BUDGET / 1000}. Refer to less, or shorten descriptions.`,
        );
    }
  },
};
