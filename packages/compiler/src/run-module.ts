import { compileFunction } from "node:vm";
import * as runtime from "@localo/runtime/validators";
import { transform } from "sucrase";

/** The one module that generated validators import. */
const RUNTIME = "@localo/runtime/validators";

/**
 * Runs a generated TypeScript module of validators and gives what it exports.
 * @param imported names that the code takes for imported from the runtime without saying so
 */
export function runModule(
  code: string,
  imported: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  const given = runtime as Readonly<Record<string, unknown>>;
  const { code: script } = transform(code, { transforms: ["typescript", "imports"] });
  const exported: Record<string, unknown> = {};
  const require = (name: string) => {
    if (name !== RUNTIME) throw new Error(`A validator imports ${RUNTIME} alone, not ${name}`);
    return given;
  };
  compileFunction(script, ["exports", "require", ...imported])(
    exported,
    require,
    ...imported.map((name) => given[name]),
  );
  return exported;
}

/** The names that a generated module imports from the runtime. */
export function runtimeNames(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return imports.get(RUNTIME) ?? [];
}
