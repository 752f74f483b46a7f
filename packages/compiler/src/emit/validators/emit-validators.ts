import type { Model, ModelType } from "../../model/model.js";
import { jsDoc } from "../shared/js-doc.js";
import { checkFunction } from "./check.js";
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
  module.use("validator");
  const code = types.map((type) => declaration(type, cycles.get(type.id), module));
  return {
    code: code.join("\n"),
    imports: module.imports(),
    typeImports: new Map([["@localo/runtime", ["Validator"]]]),
  };
}

function declaration(type: ModelType, cycle: number | undefined, module: ValidatorModule): string {
  const scope = { module, cycle };
  const { name, schema } = type;
  const check = checkFunction(`$${name}`, schema, scope);
  const explained = explainNode(schema, scope);
  const node = explained.startsWith("[") ? explained : `[${module.use("all")}, ${explained}]`;
  const title = typeof schema.title === "string" ? schema.title : name;
  const entry = cycle === undefined ? `$${name}` : `(v) => $${name}(v, 0)`;
  return [
    module.takeHoisted(),
    check,
    jsDoc([`Validator of ${name}.`]),
    `export const ${name}: Validator<${name}> = /* @__PURE__ */ validator(${JSON.stringify(title)}, ${entry}, ${node});\n`,
  ].join("");
}
