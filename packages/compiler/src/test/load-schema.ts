import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Validator } from "@localo/runtime";
import ts from "typescript";
import { type CompileSchemaOptions, compileSchema } from "../general/compile-schema.js";

/** Compiles schemas and loads the modules as Node would, with the built runtime. */
export class SchemaLoader {
  readonly #folder: string;
  #count = 0;

  constructor() {
    // Below node_modules the test runner leaves modules alone.
    const base = fileURLToPath(new URL("../../node_modules/.schemas", import.meta.url));
    mkdirSync(base, { recursive: true });
    this.#folder = mkdtempSync(join(base, "run-"));
  }

  /** The validator of a schema. */
  async load(schema: unknown, options: CompileSchemaOptions = {}): Promise<Validator<unknown>> {
    const { outputText } = ts.transpileModule(compileSchema(schema, options), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    });
    const file = join(this.#folder, `schema-${this.#count++}.mjs`);
    writeFileSync(file, outputText);
    const module = (await import(pathToFileURL(file).href)) as { schema: Validator<unknown> };
    return module.schema;
  }

  /** Removes what was written. */
  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
