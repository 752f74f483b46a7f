import { compileFunction } from "node:vm";
import type { Validator } from "@localo/runtime";
import * as runtime from "@localo/runtime/validators";
import { transform } from "sucrase";
import { emitValidators } from "../../emit/validators/emit-validators.js";
import type { Model, ModelType } from "../../model/model.js";

/** The one module that validators import. */
const RUNTIME = "@localo/runtime/validators";

/**
 * The validators that a build would write for a domain, ready to use: what is said of an example is what
 * the package's users would hear. Types of other domains are compiled along, so that no package needs to
 * be built.
 */
export function validatorsOf(model: Model): ReadonlyMap<string, Validator<unknown>> {
  const { code, imports } = emitValidators(inOneModule(model));
  const names = imports.get(RUNTIME) ?? [];
  const given = runtime as Readonly<Record<string, unknown>>;
  const { code: script } = transform(code, { transforms: ["typescript", "imports"] });
  const exported: Record<string, unknown> = {};
  compileFunction(script, ["exports", ...names])(exported, ...names.map((name) => given[name]));
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
