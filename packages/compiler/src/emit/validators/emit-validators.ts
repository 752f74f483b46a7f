import type { Model, ModelType } from "../../model/model.js";
import { jsDoc } from "../shared/js-doc.js";
import { type CheckScope, checkName, recursiveCheck } from "./check.js";
import { evaluatedLines } from "./evaluated.js";
import { explainNode, isLeaf } from "./explain.js";
import { ValidatorModule } from "./module.js";
import { orderTypes } from "./order.js";

/** The validators of a domain, as code that stands in the same module as its types. */
export interface ValidatorCode {
  readonly code: string;
  readonly imports: ReadonlyMap<string, readonly string[]>;
  readonly typeImports: ReadonlyMap<string, readonly string[]>;
}

/**
 * A validator for each type, under the type's name. Two paths: a function that only says yes or no,
 * written out as code, and data from which the runtime explains a no.
 */
export function emitValidators(model: Model): ValidatorCode {
  const { types, cycles } = orderTypes(model.types);
  const module = new ValidatorModule((id) => {
    const type = model.byId.get(id);
    if (type === undefined) throw new Error(`No type for ${id}`);
    return { type, imported: type.packageName !== model.packageName, cycle: cycles.get(id) };
  });
  const scopeOf = ({ id }: ModelType) => ({ module, cycle: cycles.get(id) });
  // What is alike stands together: compressed, the module is smaller.
  const checks = types.map((type) => writeCheck(type, scopeOf(type)));
  const validators = types.map((type) =>
    writeValidator(type, scopeOf(type), `: Validator<${type.name}>`),
  );
  return {
    code: [...checks, ...validators, writeEvaluators(module)].join("\n"),
    imports: module.imports(),
    typeImports: new Map([
      ["@localo/runtime", ["Validator"]],
      ["@localo/runtime/validators", ["Checked", "Node"]],
    ]),
  };
}

type Named = Pick<ModelType, "id" | "name" | "schema">;

/** The declaration of `isX`, and of what it needs. Alone it is all that a bundle has of a type. */
function writeCheck({ id, name, schema }: Named, scope: CheckScope): string {
  const { module, cycle } = scope;
  const docs = jsDoc([`Whether a value is a valid ${name}. Says no more than yes or no.`]);
  if (cycle !== undefined) {
    const check = recursiveCheck(`$is${name}`, schema, scope);
    return `${module.takeHoisted()}${check}${docs}export function is${name}(v: any): v is ${name} {\n  return $is${name}(v, 0);\n}\n`;
  }
  const check = checkName(schema, scope);
  if (module.exportFunction(check, `${docs}export function `, `is${name}`, name)) {
    module.setCheck(id, `is${name}`);
    return module.takeHoisted();
  }
  // Another type asks the same.
  module.setCheck(id, check);
  return `${module.takeHoisted()}${docs}export const is${name} = ${check} as (v: any) => v is ${name};\n`;
}

/**
 * The declaration of a type's validator.
 * @param annotation its TypeScript type
 */
export function writeValidator(type: Named, scope: CheckScope, annotation: string): string {
  const { name, schema } = type;
  const { module, cycle, resource } = scope;
  const explained = explainNode(schema, scope);
  const within =
    resource === undefined
      ? explained
      : `[${module.use("within")}, () => ${resource}, ${explained}]`;
  const checked = (of: string) => `{ is: is${name}, of: ${of} }`;
  const isBare = isLeaf(schema, cycle) && !module.dynamic;
  const written = isBare ? module.namedLeaf(within, `$${name}`) : checked(within);
  const title = typeof schema.title === "string" ? schema.title : name;
  return [
    module.takeHoisted(),
    jsDoc([`Explains what is wrong with a ${name}. For generated code.`]),
    `export const $${name}: ${isBare ? "Node" : "Checked"} = ${written};\n`,
    jsDoc([`Validator of ${name}.`]),
    `export const ${name}${annotation} = /* @__PURE__ */ ${module.use("validator")}(${JSON.stringify(title)}, ${isBare ? checked(`$${name}`) : `$${name}`});\n`,
  ].join("");
}

/** The functions that tell which members a type looks at, for the unevaluated keywords. */
export function writeEvaluators(module: ValidatorModule): string {
  const written: string[] = [];
  // A Map goes on to entries that are added on the way.
  for (const [name, { kind, type }] of module.evaluators) {
    const cycle = module.reference(type.id).cycle;
    const lines = evaluatedLines(type.schema, kind, { module, cycle });
    const body = lines.map((line) => `  ${line}\n`).join("");
    written.push(
      `${module.takeHoisted()}function ${name}(v: any, e: Set<unknown>, d: number, s: any): void {\n${body}}\n`,
    );
  }
  return written.join("\n");
}
