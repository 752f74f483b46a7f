import type { Validator } from "@localo/runtime";
import { emitValidators } from "../../emit/validators/emit-validators.js";
import type { Model, ModelType } from "../../model/model.js";
import { runModule, runtimeNames } from "../../run-module.js";

/**
 * The validators that a build would write for a domain, ready to use: what is said of an example is what
 * the package's users would hear. Types of other domains are compiled along, so that no package needs to
 * be built.
 */
export function validatorsOf(model: Model): ReadonlyMap<string, Validator<unknown>> {
  const { code, imports } = emitValidators(inOneModule(model));
  const exported = runModule(code, runtimeNames(imports));
  const types = [...model.types, ...model.imported];
  return new Map(types.map(({ name, id }) => [id, exported[name] as Validator<unknown>]));
}

/** The model as if one package had all its types. */
function inOneModule(model: Model): Model {
  const own = (type: ModelType): ModelType => ({ ...type, packageName: model.packageName });
  return {
    ...model,
    types: [...model.types, ...model.imported].map(own),
    imported: [],
    byId: new Map([...model.byId].map(([id, type]) => [id, own(type)])),
  };
}
