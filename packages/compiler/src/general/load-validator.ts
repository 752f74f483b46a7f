import type { Validator } from "@localo/runtime";
import { runModule } from "../run-module.js";
import { type CompileSchemaOptions, compileSchema } from "./compile-schema.js";

/**
 * The validator of any JSON Schema of draft 2020-12, compiled and ready to use. The schema is turned
 * into code and run: it must be one that its user chose.
 * @throws Error that says where and what is wrong with the schema
 */
export function loadValidator(
  schema: unknown,
  options: CompileSchemaOptions = {},
): Validator<unknown> {
  return runModule(compileSchema(schema, options)).schema as Validator<unknown>;
}
