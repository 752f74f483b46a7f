import { camelCase } from "../../load/names.js";
import type { Model } from "../../model/model.js";
import { jsDoc } from "../shared/js-doc.js";
import { knownName } from "../shared/known-name.js";
import { emitWelshMessages } from "./welsh-messages.js";

/**
 * The module of words: for each code list the label, description and facts of its known codes, and what
 * validators say in Welsh.
 * @param typesModule where the lists' types are declared: `./index.js`
 */
export function emitLabels(model: Model, typesModule: string): string {
  const lists = model.types.filter(
    (type) => type.name === type.file.typeName && type.schema["x-localo-codes"] !== undefined,
  );
  const known = lists.map((type) =>
    type.schema["x-extensible-enum"] === undefined ? type.name : knownName(type.name),
  );
  const blocks = lists.map((type, index) => {
    const codes = JSON.stringify(type.schema["x-localo-codes"], undefined, 2);
    const docs = jsDoc([
      `Labels of the ${type.file.typeName} codes. ${type.schema.description ?? ""}`.trim(),
    ]);
    return `${docs}export const ${camelCase(type.name)}Labels = ${codes} as const satisfies CodeLabels<${known[index]}>;\n`;
  });
  const imports =
    blocks.length === 0
      ? ""
      : `import type { CodeLabels } from "@localo/runtime";\nimport type { ${known.join(", ")} } from "${typesModule}";\n\n`;
  const messages = emitWelshMessages(model);
  if (messages !== undefined) blocks.push(messages);
  return blocks.length === 0 ? "export {};\n" : imports + blocks.join("\n");
}
