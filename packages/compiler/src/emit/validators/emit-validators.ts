import type { Model, ModelType } from "../../model/model.js";
import { jsDoc } from "../shared/js-doc.js";
import { type CheckScope, checkFunction } from "./check.js";
import { evaluatedLines } from "./evaluated.js";
import { explainNode } from "./explain.js";
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
  const code = types.map((type) => {
    const scope = { module, cycle: cycles.get(type.id) };
    return writeValidator(type, scope, `: Validator<${type.name}>`);
  });
  return {
    code: [...code, writeEvaluators(module)].join("\n"),
    imports: module.imports(),
    typeImports: new Map([["@localo/runtime", ["Validator"]]]),
  };
}

/**
 * The declarations of a type's check and validator, and of what they need.
 * @param annotation the TypeScript type of the validator
 */
export function writeValidator(
  type: Pick<ModelType, "name" | "schema">,
  scope: CheckScope,
  annotation: string,
): string {
  const { name, schema } = type;
  const { module, cycle, resource } = scope;
  const check = checkFunction(`$${name}`, schema, scope);
  const explained = explainNode(schema, scope);
  const list = explained.startsWith("[") ? explained : `[${module.use("all")}, ${explained}]`;
  const node =
    resource === undefined ? list : `[${module.use("within")}, () => ${resource}, ${list}]`;
  const title = typeof schema.title === "string" ? schema.title : name;
  const start = `(v) => $${name}(v, 0${module.dynamic ? ", []" : ""})`;
  const entry = cycle === undefined && !module.dynamic ? `$${name}` : start;
  return [
    module.takeHoisted(),
    check,
    jsDoc([`Validator of ${name}.`]),
    `export const ${name}${annotation} = /* @__PURE__ */ ${module.use("validator")}(${JSON.stringify(title)}, ${entry}, ${node});\n`,
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
