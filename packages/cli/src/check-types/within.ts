import { compareSchemas } from "@localo/compat";
import type { Document } from "./document.js";

/** Whether all values of one schema are values of another, as compat sees it. */
export interface Within {
  readonly isProven: boolean;
  /** A value that shows that they are not, where one was found. */
  readonly witness?: { readonly value: unknown };
}

/** Steps that a comparison may take: properties are small, and there are many. */
const STEPS = 20_000;

/** A schema and the document that its references are about. */
export interface Part {
  readonly schema: unknown;
  readonly document: Document;
}

/** Asks compat whether all that the one takes, the other takes. */
export function within(sub: Part, sup: Part): Within {
  const { verdict, findings } = compareSchemas(rooted(sub), rooted(sup), {
    directions: ["input"],
    strict: true,
    steps: STEPS,
  });
  const found = findings.find(({ witness }) => witness?.validBefore && !witness.validAfter);
  return {
    isProven: verdict === "safe",
    ...(found?.witness === undefined ? {} : { witness: { value: found.witness.value } }),
  };
}

/** A part as a schema by itself. */
function rooted({ schema, document }: Part): unknown {
  if (typeof schema !== "object" || schema === null) return schema;
  const { $defs, $id } = document.root;
  if (!JSON.stringify(schema).includes('"$ref"')) return schema;
  return { ...schema, ...($id === undefined ? {} : { $id }), $defs };
}
