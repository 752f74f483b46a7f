import { orderKeys } from "../lint/fix/order-keys.js";
import { idOf, lastSegment } from "../load/names.js";
import type { JsonSchema } from "../load/schema.js";
import type { Files } from "./workspace-of.js";

/** Schemas of the domain `test` by path: `thing`, `codelists/colour`. */
export type Schemas = Readonly<Record<string, JsonSchema>>;

/**
 * The files of schemas, with the head that the conventions ask for where a schema does not say otherwise,
 * and their keys in order.
 */
export function schemaFiles(schemas: Schemas, domain = "test"): Files {
  return Object.fromEntries(
    Object.entries(schemas).map(([path, schema]) => [
      `schemas/${domain}/${path}.schema.json`,
      inOrder({
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $id: idOf(domain, 1, path),
        title: lastSegment(path).replaceAll("-", " "),
        description: "What a test needs. Source: this test.",
        ...schema,
      }),
    ]),
  );
}

/** A code list of these codes that breaks no rule. */
export function codeList(
  kind: "closed" | "extensible" | "open",
  codes: readonly string[],
): JsonSchema {
  return {
    type: "string",
    "x-localo-list": kind,
    ...(kind === "closed"
      ? { enum: codes }
      : { maxLength: 64, pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", "x-extensible-enum": codes }),
    "x-localo-codes": Object.fromEntries(
      codes.map((code) => [code, { label: { en: code }, description: `The code ${code}.` }]),
    ),
  };
}

function inOrder(schema: JsonSchema): string {
  return `${orderKeys(JSON.stringify(schema, undefined, 2)).text}\n`;
}
