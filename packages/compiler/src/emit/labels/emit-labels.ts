import { camelCase } from "../../load/names.js";
import type { Model } from "../../model/model.js";
import { jsDoc } from "../shared/js-doc.js";
import { knownName } from "../shared/known-name.js";

/**
 * The module of labels: for each code list the label, description and facts of its known codes.
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
  if (blocks.length === 0) return "export {};\n";
  return [
    `import type { CodeLabels } from "@localo/runtime";\n`,
    `import type { ${known.join(", ")} } from "${typesModule}";\n\n`,
    blocks.join("\n"),
  ].join("");
}
