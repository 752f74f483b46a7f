import type { ExampleFile } from "../../load/domain.js";
import { camelCase, lastSegment } from "../../load/names.js";
import { isSchema } from "../../load/schema.js";
import type { Model, ModelType } from "../../model/model.js";
import { jsDoc } from "../shared/js-doc.js";
import { unionOf } from "../shared/union.js";

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
    blocks.push(block(type.name, examples, type, model));
  }
  if (blocks.length === 0) return "export {};\n";
  return `import type { ${used.join(", ")} } from "${typesModule}";\n\n${blocks.join("\n")}`;
}

function block(
  name: string,
  examples: readonly ExampleFile[],
  type: ModelType,
  model: Model,
): string {
  const types = examples
    .map((example) => `  readonly ${JSON.stringify(example.name)}: ${name};\n`)
    .join("");
  const values = examples.map((example) => {
    const text = JSON.stringify(example.source.value, undefined, 2);
    return `  ${JSON.stringify(example.name)}: ${text}${ofUnknownKind(example, type, model) ? ` as unknown as ${name}` : ""},\n`;
  });
  const docs = jsDoc([`Valid examples of ${name}.`]);
  return `${docs}export const ${camelCase(name)}Examples: {\n${types}} = {\n${values.join("")}};\n`;
}

/** Whether an example is of a kind that this version does not know: TypeScript has no literal for its tag. */
function ofUnknownKind({ source }: ExampleFile, type: ModelType, model: Model): boolean {
  const union = unionOf(type.schema, (id) => model.byId.get(id)?.schema ?? {});
  if (union?.open !== true || !isSchema(source.value)) return false;
  const tag = source.value[union.tag];
  return union.branches.every(({ code }) => code !== tag);
}
