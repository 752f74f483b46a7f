import { isSchema, walk } from "../../load/schema.js";
import type { Model } from "../../model/model.js";
import { jsDoc } from "../shared/js-doc.js";

/**
 * `welshMessages`: the schemas' own sentences (`x-localo-message`) in Welsh, by the English ones. They
 * stand apart from the validators, so that only those who speak Welsh carry them.
 * @returns `undefined` where no schema has any
 */
export function emitWelshMessages(model: Model): string | undefined {
  const sentences = new Map<string, string>();
  for (const type of [...model.types, ...model.imported]) {
    for (const { schema } of walk(type.schema)) {
      const own = schema["x-localo-message"];
      if (!isSchema(own) || typeof own.en !== "string" || typeof own.cy !== "string") continue;
      sentences.set(own.en, own.cy);
    }
  }
  if (sentences.size === 0) return undefined;
  const docs = jsDoc([
    "What validators say in English, in Welsh, where a schema has Welsh words for it.",
    "",
    "`X.safeParse(value, { messages: ({ message }) => welshMessages[message] })`",
  ]);
  const value = JSON.stringify(Object.fromEntries([...sentences].sort()), undefined, 2);
  return `${docs}export const welshMessages: { readonly [english: string]: string | undefined } = ${value};\n`;
}
