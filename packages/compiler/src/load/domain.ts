import { existsSync, readdirSync } from "node:fs";
import { basename, join, posix } from "node:path";
import { CompileError, type Diagnostic } from "../diagnostic.js";
import { isFolder, isHidden, misplacedFiles } from "./file-place.js";
import { idOfPlace, lastSegment, parseId, pascalCase } from "./names.js";
import { packageMajor } from "./package-version.js";
import { isSchema, type JsonSchema, walk } from "./schema.js";
import { openapiFilesFor } from "./shared-parts.js";
import { type ReadResult, readJson, readYaml, type SourceFile } from "./source-file.js";

/** A schema file of a domain. */
export interface SchemaFile {
  readonly source: SourceFile;
  /** Absolute `$id`. */
  readonly id: string;
  /** Domain that the file belongs to. */
  readonly domain: string;
  /** Path in the domain's folder, without `.schema.json`: `codelists/stream`. */
  readonly path: string;
  /** Name of the type: `Stream`. */
  readonly typeName: string;
  /** The file stands under `codelists/`. */
  readonly isCodeList: boolean;
  readonly schema: JsonSchema;
}

/** What an `invalid/expected.json` says of a file: the issues, by code and pointer. */
export interface ExpectedIssue {
  readonly code: string;
  readonly pointer: string;
}

/** An example of a schema. */
export interface ExampleFile {
  readonly source: SourceFile;
  /** File name without `.json`: `minimal`. */
  readonly name: string;
  /** Kebab-case name of the schema: `missed-collection-report`. */
  readonly schemaPath: string;
  readonly valid: boolean;
  /** The issues that an invalid example raises. */
  readonly expected?: readonly ExpectedIssue[];
}

/** An `invalid/expected.json`: what the invalid examples of a schema raise. */
export interface ExpectationFile {
  readonly source: SourceFile;
  /** Kebab-case name of the schema. */
  readonly schemaPath: string;
}

/** One service domain: its schemas, operations and examples, as they stand in `schemas/<name>`. */
export interface Domain {
  readonly name: string;
  readonly schemas: readonly SchemaFile[];
  readonly openapi: SourceFile | undefined;
  readonly examples: readonly ExampleFile[];
  readonly expectations: readonly ExpectationFile[];
}

/** A domain that is compiled, and all domains that it refers to. */
export interface Workspace {
  readonly domain: Domain;
  /** The other domains, by name. */
  readonly others: ReadonlyMap<string, Domain>;
  /** Every schema of every loaded domain, by `$id`. */
  readonly byId: ReadonlyMap<string, SchemaFile>;
  /** The openapi.yaml files as this domain sees them, by path from the repository's root. */
  readonly openapiByFile: ReadonlyMap<string, SourceFile>;
}

/** Names of the domains in `schemas/`. */
export function listDomains(root: string): string[] {
  return readdirSync(join(root, "schemas"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !isHidden(entry.name))
    .map((entry) => entry.name)
    .sort();
}

/**
 * Reads a domain and every domain that it refers to.
 * @param root the repository's root: the folder that holds `schemas/`
 * @throws CompileError when a file cannot be read, is missing or has the `$id` of another place
 */
export function loadWorkspace(root: string, name: string): Workspace {
  if (!existsSync(join(root, "schemas", name))) {
    const known = listDomains(root).join(", ");
    const message = `There is no domain "${name}". The domains are: ${known}.`;
    throw new CompileError([{ file: `schemas/${name}`, pointer: "", rule: "domain", message }]);
  }
  const diagnostics: Diagnostic[] = [];
  const domains = new Map<string, Domain>();
  const pending = [name];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (domains.has(next) || !existsSync(join(root, "schemas", next))) continue;
    const domain = readDomain(root, next, diagnostics);
    domains.set(next, domain);
    pending.push(...domainsReferredTo(domain));
  }
  const domain = domains.get(name);
  if (diagnostics.length > 0 || domain === undefined) throw new CompileError(diagnostics);
  const schemas = [...domains.values()].flatMap((each) => each.schemas);
  const byId = new Map(schemas.map((file) => [file.id, file]));
  const openapiByFile = openapiFilesFor(domains.values(), name);
  domains.delete(name);
  return { domain, others: domains, byId, openapiByFile };
}

function readDomain(root: string, name: string, diagnostics: Diagnostic[]): Domain {
  const folder = `schemas/${name}`;
  const take = (result: ReadResult): SourceFile | undefined => {
    if (result.diagnostics !== undefined) diagnostics.push(...result.diagnostics);
    return result.source;
  };
  const schemas: SchemaFile[] = [];
  const major = packageMajor(root, name);
  for (const path of schemaPaths(root, name)) {
    const file = `${folder}/${path}.schema.json`;
    const source = take(readJson(join(root, file), file));
    if (source === undefined) continue;
    const id = checkedId(source, name, path, major, diagnostics);
    if (id === undefined || !isSchema(source.value)) continue;
    schemas.push({
      source,
      id,
      domain: name,
      path,
      typeName: pascalCase(lastSegment(path)),
      isCodeList: path.startsWith("codelists/"),
      schema: source.value,
    });
  }
  diagnostics.push(...misplacedFiles(root, folder));
  const openapi = readOpenApi(root, folder, diagnostics);
  return { name, schemas, openapi, ...readExamples(root, folder, take) };
}

/**
 * The `$id` of a schema file, if it is that of its place (convention 1). It is checked before anything
 * is resolved: a wrong one would show as a reference that leads nowhere in every file that has one.
 * @param major that of the domain's package; any where there is no package yet
 */
function checkedId(
  source: SourceFile,
  domain: string,
  path: string,
  major: number | undefined,
  diagnostics: Diagnostic[],
): string | undefined {
  if (!isSchema(source.value)) {
    diagnostics.push(
      source.at([], "id-place", 'A schema is an object: { "$schema": …, "$id": … }.'),
    );
    return undefined;
  }
  const { $id } = source.value;
  const expected = idOfPlace($id, domain, major, path);
  if ($id === expected) return expected;
  const message = `Write "$id": "${expected}": the $id follows from the file's place.`;
  diagnostics.push(source.at(["$id"], "id-place", message));
  return undefined;
}

/** A domain without the file would be taken for one whose types travel both ways. */
function readOpenApi(
  root: string,
  folder: string,
  diagnostics: Diagnostic[],
): SourceFile | undefined {
  const file = `${folder}/openapi.yaml`;
  if (!existsSync(join(root, file))) {
    const message =
      "The domain has no openapi.yaml, which holds its operations. Put it back; a domain without operations says `paths: {}` in it.";
    diagnostics.push({ file, pointer: "", rule: "openapi-missing", message });
    return undefined;
  }
  // A folder of that name was reported already.
  if (isFolder(join(root, file))) return undefined;
  const { source, diagnostics: wrong } = readYaml(join(root, file), file);
  diagnostics.push(...(wrong ?? []));
  return source;
}

/** The paths of a domain's schemas below its folder, without `.schema.json`. */
export function schemaPaths(root: string, domain: string): string[] {
  return ["", "codelists/"].flatMap((below) =>
    jsonFiles(join(root, "schemas", domain, below))
      .filter((file) => file.endsWith(".schema.json"))
      .map((file) => below + basename(file, ".schema.json")),
  );
}

function readExamples(
  root: string,
  folder: string,
  take: (result: ReadResult) => SourceFile | undefined,
): Pick<Domain, "examples" | "expectations"> {
  const examples: ExampleFile[] = [];
  const expectations: ExpectationFile[] = [];
  const base = join(root, folder, "examples");
  if (!isFolder(base)) return { examples, expectations };
  for (const schemaPath of foldersIn(base)) {
    for (const kind of ["valid", "invalid"] as const) {
      const place = posix.join(folder, "examples", schemaPath, kind);
      const read = (name: string) => take(readJson(join(root, place, name), `${place}/${name}`));
      const names = jsonFiles(join(root, place));
      const listed = kind === "invalid" && names.includes("expected.json");
      const expectation = listed ? read("expected.json") : undefined;
      if (expectation !== undefined) expectations.push({ source: expectation, schemaPath });
      const expected = expectation?.value;
      for (const name of names.filter((file) => !listed || file !== "expected.json")) {
        const source = read(name);
        if (source === undefined) continue;
        const issues = isSchema(expected) ? expected[name] : undefined;
        examples.push({
          source,
          name: basename(name, ".json"),
          schemaPath,
          valid: kind === "valid",
          ...(Array.isArray(issues) ? { expected: issues as ExpectedIssue[] } : {}),
        });
      }
    }
  }
  return { examples, expectations };
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !isHidden(name) && isFolder(join(folder, name)))
    .sort();
}

function jsonFiles(folder: string): string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json") && !isHidden(name) && !isFolder(join(folder, name)))
    .sort();
}

function domainsReferredTo(domain: Domain): Set<string> {
  const found = new Set<string>();
  for (const { schema, id } of domain.schemas) {
    for (const { schema: part } of walk(schema)) {
      if (typeof part.$ref !== "string" || !URL.canParse(part.$ref, id)) continue;
      const target = parseId(new URL(part.$ref, id).href.replace(/#.*$/, ""));
      if (target !== undefined) found.add(target.domain);
    }
  }
  const text = JSON.stringify(domain.openapi?.value ?? "");
  for (const [, other] of text.matchAll(/"\$ref":"\.\.\/([a-z-]+)\//g))
    if (other !== undefined) found.add(other);
  found.delete(domain.name);
  return found;
}
