import { importLines } from "../emit/shared/imports.js";
import { type CheckScope, checkName, recursiveCheck } from "../emit/validators/check.js";
import { writeEvaluators, writeValidator } from "../emit/validators/emit-validators.js";
import { type FormatUse, ValidatorModule } from "../emit/validators/module.js";
import { orderTypes } from "../emit/validators/order.js";
import { repeatedRecursion } from "../emit/validators/repeated-recursion.js";
import type { ModelType } from "../model/model.js";
import { problemOfPattern } from "../pattern/problem-of-pattern.js";
import { checkKeywords } from "./check-keywords.js";
import { Closure } from "./closure.js";
import { endlessWay } from "./endless.js";
import { readDocument } from "./read-document.js";
import { Resources, shown, UNNAMED } from "./resources.js";

/** How a schema that does not follow Localo's conventions is compiled. */
export interface CompileSchemaOptions {
  /** The documents that the schema refers to, metaschemas included, by URI. */
  readonly schemas?: Readonly<Record<string, unknown>>;
  /** Whether a value that breaks its `format` is not valid. Default `assert`. */
  readonly formats?: FormatUse;
  /**
   * Is told of each pattern, and of each recursion, that may take more than linear time. Default: it is
   * printed. `null`: nobody is told, and patterns are not examined, which can take a minute for one.
   */
  readonly onWarning?: ((message: string) => void) | null;
}

/** What messages call a value whose schema has no title. */
const UNTITLED = "The value";

/**
 * Compiles any JSON Schema of draft 2020-12, all of its core, applicator, unevaluated and validation
 * vocabularies, to a TypeScript module that exports `schema`, a validator. It imports
 * `@localo/runtime/validators` alone.
 * @throws Error that says where and what is wrong: a keyword takes something else, a reference leads
 *   nowhere or back to where it is without end, the dialect is another one, the schema is too deep
 */
export function compileSchema(schema: unknown, options: CompileSchemaOptions = {}): string {
  try {
    return compile(schema, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = "The schema is too deep to be compiled, or its references lead on for too long";
    throw new Error(message, { cause: error });
  }
}

function compile(schema: unknown, options: CompileSchemaOptions): string {
  const { onWarning = console.warn } = options;
  const resources = new Resources();
  const document = readDocument(schema, "");
  const checked = new Set<unknown>();
  checkKeywords(document, "#", checked);
  for (const [uri, other] of Object.entries(options.schemas ?? {})) {
    resources.add(readDocument(other, uri), uri);
  }
  const root = resources.add(document, UNNAMED);
  const closure = new Closure(resources, checked);
  const first = closure.type(root);
  closure.finish();
  const endless = endlessWay(closure.types)?.map(shown);
  if (endless !== undefined) {
    const way = endless.join(" → ");
    throw new Error(
      `${endless[0]} is defined by itself (${way}): a check of it would never end. Refer to it from a property or from items`,
    );
  }

  const { types, cycles } = orderTypes(closure.types);
  const dynamic = closure.dynamicAnchors.size > 0;
  const byId = new Map(closure.types.map((type) => [type.id, type]));
  const module = new ValidatorModule(
    (id) => {
      const type = byId.get(id);
      if (type === undefined) throw new Error(`No schema ${id}`);
      return { type, imported: false, cycle: dynamic ? 0 : cycles.get(id) };
    },
    { dynamic, ...(options.formats === undefined ? {} : { formats: options.formats }) },
  );
  const code = types.map((type) => {
    const cycle = dynamic ? 0 : cycles.get(type.id);
    const scope = { module, cycle, resource: closure.variable(type.id) };
    const titled = { ...type, schema: { title: UNTITLED, ...type.schema } };
    return writeGeneralCheck(type, scope) + writeValidator(titled, scope, "");
  });
  for (const { path } of onWarning === null ? [] : repeatedRecursion(types)) {
    onWarning?.(
      `The schema leads back to itself more than once for ${path.join("/")}: each level of a value takes twice as long as the one around it.`,
    );
  }
  for (const pattern of onWarning === null ? [] : module.patterns) {
    const problem = problemOfPattern(pattern);
    if (problem !== undefined) onWarning?.(`The pattern ${JSON.stringify(pattern)}: ${problem}`);
  }
  if (dynamic) code.push(...closure.resourceLines(module));
  code.push(writeEvaluators(module), `export { ${first.name} as schema };\n`);
  return (
    importLines(module.imports(), new Map([["@localo/runtime/validators", ["Checked", "Node"]]])) +
    code.join("\n")
  );
}

/** The declaration of a schema's check. */
function writeGeneralCheck({ id, name, schema }: ModelType, scope: CheckScope): string {
  const { module, cycle } = scope;
  if (cycle === undefined) {
    const check = checkName(schema, scope);
    module.setCheck(id, check);
    return `${module.takeHoisted()}const is${name} = ${check};\n`;
  }
  const check = recursiveCheck(`$is${name}`, schema, scope);
  const start = module.dynamic ? "0, []" : "0";
  return `${module.takeHoisted()}${check}const is${name} = (v: any) => $is${name}(v, ${start});\n`;
}
