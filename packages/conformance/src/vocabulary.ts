import { Ajv2020, type AnySchema } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** Localo's own keywords (schema conventions 7, 9, 12, 13): annotations, none of them asserts. */
export const vocabulary = [
  "x-extensible-enum",
  "x-localo-list",
  "x-localo-codes",
  "x-localo-sensitivity",
  "x-localo-public",
  "x-localo-message",
  "x-localo-sunset",
  "x-localo-direction",
  "x-localo-normaliser",
  "x-localo-row",
] as const;

/** An Ajv instance in strict mode that knows Localo's vocabulary, with these schemas in it. */
export function strictAjv(schemas: readonly unknown[]): Ajv2020 {
  const warnings: string[] = [];
  const warn = (...message: unknown[]) => void warnings.push(message.join(" "));
  const ajv = new Ajv2020({
    strict: true,
    // Alternatives are told apart by bare `required` (contact details: email, phone or address).
    strictRequired: false,
    allErrors: true,
    logger: { log: warn, warn, error: warn },
  });
  addFormats.default(ajv);
  for (const keyword of vocabulary) ajv.addKeyword({ keyword });
  for (const schema of schemas) ajv.addSchema(schema as AnySchema);
  for (const { $id } of schemas as readonly { $id: string }[]) {
    if (ajv.getSchema($id) === undefined) throw new Error(`Ajv does not know ${$id}`);
  }
  if (warnings.length > 0) throw new Error(warnings.join("\n"));
  return ajv;
}
