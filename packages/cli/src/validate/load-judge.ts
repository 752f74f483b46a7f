import { loadValidator } from "@localo/compiler";
import { findSchema } from "../schema/find-schema.js";
import type { Direction } from "../schema/found-schema.js";
import { UsageError } from "../usage-error.js";
import type { Judge } from "./validate-file.js";

/** What a schema of lists may have against a list of nothing. */
const OF_LISTS: ReadonlySet<string> = new Set(["too-few-items", "too-few-matching"]);

/**
 * What files are judged by: a schema of the standard by its name, or any schema file.
 * @throws UsageError where there is no such schema, or it means nothing
 */
export function loadJudge(from: string, meant: string, direction: Direction): Judge {
  const { schema, documents } = findSchema(from, meant, direction);
  try {
    const validator = loadValidator(schema, { schemas: documents });
    const { issues = [] } = validator.safeParse([]);
    return { validator, takesLists: issues.every(({ code }) => OF_LISTS.has(code)) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UsageError(`${meant} cannot be used as a schema: ${error.message}`);
  }
}
