import type { ExampleFile } from "../../load/domain.js";
import { camelCase, lastSegment } from "../../load/names.js";
import type { Model } from "../../model/model.js";
import { jsDoc } from "../shared/js-doc.js";

/**
 * The module of typed valid examples: `missedCollectionReportExamples.minimal`.
 * @param typesModule where the types are declared: `./index.js`
 */
export function emitExamples(model: Model, typesModule: string): string {
  const blocks: string[] = [];
  const used: string[] = [];
  for (const type of model.types) {
    if (type.name !== type.file.typeName) continue;
    const examples = model.examples.filter(
      (example) => example.valid && example.schemaPath === lastSegment(type.file.path),
    );
    if (examples.length === 0) continue;
    used.push(type.name);
    blocks.push(block(type.name, examples));
  }
  if (blocks.length === 0) return "export {};\n";
  return `import type { ${used.join(", ")} } from "${typesModule}";\n\n${blocks.join("\n")}`;
}

function block(name: string, examples: readonly ExampleFile[]): string {
  const type = examples
    .map((example) => `  readonly ${JSON.stringify(example.name)}: ${name};\n`)
    .join("");
  const value = Object.fromEntries(examples.map((example) => [example.name, example.source.value]));
  const docs = jsDoc([`Valid examples of ${name}.`]);
  return `${docs}export const ${camelCase(name)}Examples: {\n${type}} = ${JSON.stringify(value, undefined, 2)};\n`;
}
