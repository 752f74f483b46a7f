import { CompileError, type Diagnostic } from "../diagnostic.js";
import type { Workspace } from "../load/domain.js";
import { parseId, pascalCase } from "../load/names.js";
import { danglingReferences, endlessCycles, targetId } from "../load/references.js";
import { walk } from "../load/schema.js";
import { openapiFilesFor } from "../load/shared-parts.js";
import { deriveForms, type Forms } from "./forms.js";
import type { Model, ModelOperation, ModelType } from "./model.js";
import { modelOperation, readOperations, rootsOf } from "./operations.js";

/**
 * The model of a domain.
 * @param version the version of the domain's package
 * @throws CompileError with everything that is wrong: references that lead nowhere, endless cycles,
 *   operations that cannot be read, types used the wrong way round, names that clash
 */
export function buildModel(workspace: Workspace, version: string): Model {
  const { domain } = workspace;
  const diagnostics: Diagnostic[] = [...danglingReferences(workspace), ...endlessCycles(workspace)];
  if (diagnostics.length > 0) throw new CompileError(diagnostics);

  const operations = readOperations(domain.openapi, workspace, diagnostics);
  const roots = new Map([[domain.name, rootsOf(operations)]]);
  for (const other of workspace.others.values()) {
    // What is wrong in another domain is reported when that one is compiled.
    const openapiByFile = openapiFilesFor([domain, ...workspace.others.values()], other.name);
    const seen = { ...workspace, openapiByFile };
    roots.set(other.name, rootsOf(readOperations(other.openapi, seen, [])));
  }
  if (diagnostics.length > 0) throw new CompileError(diagnostics);

  const forms = deriveForms(workspace, roots, diagnostics);
  const types = ownTypes(workspace, forms);
  const modelled = operations.map((operation) => modelOperation(operation, forms));
  const imported = importedTypes(types, modelled, forms);
  reportClashes(types, imported, diagnostics);
  if (diagnostics.length > 0) throw new CompileError(diagnostics);
  return {
    domain: domain.name,
    prefix: pascalCase(domain.name),
    major: parseId(domain.schemas[0]?.id ?? "")?.major ?? 1,
    packageName: `@localo/${domain.name}`,
    version,
    types,
    imported,
    byId: forms.byId,
    operations: modelled,
    openapi: domain.openapi,
    openapiByFile: workspace.openapiByFile,
    typeOf: forms.typeOf,
    examples: domain.examples,
    exampleByFile: new Map(
      [domain, ...workspace.others.values()].flatMap(({ examples }) =>
        examples.map((example) => [example.source.file, example] as const),
      ),
    ),
  };
}

function ownTypes(workspace: Workspace, forms: Forms): ModelType[] {
  return [...forms.byId.values()]
    .filter((type) => type.file.domain === workspace.domain.name)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function importedTypes(
  types: readonly ModelType[],
  operations: readonly ModelOperation[],
  forms: Forms,
): ModelType[] {
  const found = new Map<string, ModelType>();
  const own = new Set(types.map(({ id }) => id));
  const add = (type: ModelType | undefined) => {
    if (type === undefined || own.has(type.id) || found.has(type.id)) return;
    found.set(type.id, type);
    refer(type);
  };
  const refer = (type: ModelType) => {
    for (const { schema } of walk(type.schema)) {
      const id = targetId(schema.$ref, type.id);
      if (id !== undefined) add(forms.byId.get(id));
    }
  };
  types.forEach(refer);
  for (const { parameters, body, success } of operations) {
    for (const { type } of parameters) add(type);
    add(body?.type);
    for (const { type } of success) add(type);
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function reportClashes(
  types: readonly ModelType[],
  imported: readonly ModelType[],
  diagnostics: Diagnostic[],
): void {
  const taken = new Map<string, ModelType>();
  for (const type of [...imported, ...types]) {
    const other = taken.get(type.name);
    if (other !== undefined) {
      const message = `There is another type ${type.name}, in ${other.file.source.file}; rename one of the two files.`;
      diagnostics.push(type.file.source.at([], "type-name", message));
    }
    taken.set(type.name, type);
  }
}
