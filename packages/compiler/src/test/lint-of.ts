import { lint } from "../lint/lint.js";
import { loadWorkspace } from "../load/domain.js";
import type { JsonSchema } from "../load/schema.js";
import { buildModel } from "../model/build.js";
import { type Schemas, schemaFiles } from "./schema-files.js";
import { type Files, workspaceOf } from "./workspace-of.js";

/** What a domain to lint has beside its schemas. */
export interface More {
  readonly openapi?: JsonSchema;
  /** Other files, by path below `schemas/test`. */
  readonly files?: Files;
  /** The version of the package. */
  readonly version?: string;
  /** Leave out the example that each type gets otherwise. */
  readonly withoutExamples?: true;
}

/**
 * All that the rules find in a domain, in order: `string-bounds thing#/properties/name`. Every rule
 * runs, so a test that expects one finding also says that no other rule has any.
 */
export function lintOf(schemas: Schemas, more: More = {}): string[] {
  return diagnosticsOf(schemas, more).map(
    ({ rule, file, pointer }) => `${rule} ${shortName(file)}#${pointer}`,
  );
}

/** The messages of all that the rules find in a domain, in order. */
export function messagesOf(schemas: Schemas, more: More = {}): string[] {
  return diagnosticsOf(schemas, more).map(({ message }) => message);
}

function diagnosticsOf(schemas: Schemas, more: More) {
  const { openapi, files = {}, version = "1.0.0", withoutExamples } = more;
  const below = (all: Files) =>
    Object.fromEntries(Object.entries(all).map(([path, file]) => [`schemas/test/${path}`, file]));
  const types = Object.keys(schemas).filter((path) => !path.startsWith("codelists/"));
  const examples = types.map((path) => [`examples/${path}/valid/minimal.json`, {}] as const);
  const root = workspaceOf({
    "packages/test/package.json": { version },
    ...schemaFiles(schemas),
    ...(withoutExamples ? {} : below(Object.fromEntries(examples))),
    ...(openapi === undefined ? {} : below({ "openapi.yaml": openapi })),
    ...below(files),
  });
  const workspace = loadWorkspace(root, "test");
  return lint(workspace, buildModel(workspace, version));
}

function shortName(file: string): string {
  return file.replace("schemas/test/", "").replace(".schema.json", "");
}
