import { findSchema } from "../schema/find-schema.js";
import { readType } from "../typescript/read-type.js";
import type { PropertyAnswer } from "./answer.js";
import { compareTypes, type Direction } from "./compare-types.js";
import { isSchema } from "./document.js";
import { plain } from "./plain.js";

/** Whether a TypeScript type fits a schema, as `--json` prints it. */
export interface TypeReport {
  /** Nothing is incompatible. */
  readonly ok: boolean;
  /** As it was named: `src/types.ts#Report`. */
  readonly type: string;
  readonly schema: string;
  readonly direction: Direction;
  readonly properties: readonly PropertyAnswer[];
}

/**
 * Compares the type that was named with the schema that was named.
 * @throws UsageError where one of them cannot be read, or the type does not compile
 */
export function checkTypes(
  from: string,
  type: string,
  schema: string,
  direction: Direction,
): TypeReport {
  const found = findSchema(from, schema, direction).schema;
  const standard = isSchema(found) ? found : { allOf: [found] };
  const own = readType(from, type);
  const answers = compareTypes(
    plain({ root: own }, direction === "input"),
    { root: standard },
    direction,
  ).all();
  const ok = answers.every(({ status }) => status !== "incompatible");
  return { ok, type, schema, direction, properties: answers };
}
