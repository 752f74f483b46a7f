import type { Diagnostic } from "../diagnostic.js";
import type { Domain, SchemaFile, Workspace } from "../load/domain.js";
import { idOf, lastSegment, pascalCase } from "../load/names.js";
import { toPointer } from "../load/pointer.js";
import { isSchema, type JsonSchema } from "../load/schema.js";
import { openapiFilesFor } from "../load/shared-parts.js";
import type { SourceFile } from "../load/source-file.js";
import { derive } from "./derive.js";
import { directionsOf, namesOf, schemasThatDiffer } from "./forms.js";
import type { Direction } from "./model.js";
import { readOperations, rootsOf } from "./operations.js";

/** A type of the standard in the forms in which it travels. */
export interface StandardType {
  /** `waste/codelists/stream` */
  readonly path: string;
  /** `waste/Stream` */
  readonly name: string;
  /** Its `$id` without the major, as every `$ref` in the forms has it. */
  readonly uri: string;
  /** The schema as it is written. */
  readonly source: JsonSchema;
  readonly directions: ReadonlySet<Direction>;
  /** The names that its package exports it by, and the form that each stands for. */
  readonly exported: ReadonlyMap<string, Direction | "both">;
  /** What a request holds, and what an answer holds. */
  readonly forms: Readonly<Record<Direction, JsonSchema>>;
}

/**
 * The types of one version of the standard, from its files and nothing else: nothing is linted, and what
 * cannot be read is left out, so that a version that was released by other rules can be compared too.
 * @param schemas schemas by path in `schemas/`: `waste/thing.schema.json`
 * @param openapi documents by path in `schemas/`: `waste/openapi.yaml`
 */
export function standardTypes(
  schemas: ReadonlyMap<string, unknown>,
  openapi: ReadonlyMap<string, unknown>,
): StandardType[] {
  const files = [...schemas].flatMap(([path, schema]) => schemaFile(path, schema) ?? []);
  const byId = new Map(files.map((file) => [file.id, file]));
  const directions = directionsByFile(files, byId, openapi);
  const differs = schemasThatDiffer(byId);
  return files.map((file) => {
    const form = (direction: Direction): JsonSchema => {
      const context = {
        direction,
        idOf: withoutMajor,
        sourceOf: (id: string) => byId.get(id)?.schema,
      };
      try {
        return derive(file.schema, file.id, context);
      } catch (error) {
        // Types that extend one another in a circle: no build takes them either.
        if (error instanceof RangeError) return file.schema;
        throw error;
      }
    };
    return {
      path: `${file.domain}/${file.path}`,
      name: `${file.domain}/${file.typeName}`,
      uri: withoutMajor(file.id),
      source: file.schema,
      directions: directions.get(file.id) ?? new Set<Direction>(["input", "output"]),
      exported: exportedNames(file, directions, differs),
      forms: { input: form("input"), output: form("output") },
    };
  });
}

function exportedNames(
  file: SchemaFile,
  directions: ReadonlyMap<string, ReadonlySet<Direction>>,
  differs: ReadonlySet<string>,
): ReadonlyMap<string, Direction | "both"> {
  const { input, output, single } = namesOf(file, directions, differs);
  if (!single)
    return new Map([
      [output.name, "output"],
      [input.name, "input"],
    ]);
  const [only = "both", other] = directions.get(file.id) ?? [];
  return new Map([[output.name, other === undefined ? only : "both"]]);
}

function withoutMajor(id: string): string {
  return id.replace(/^(https:\/\/ns\.localo\.org\/[a-z-]+)\/v[0-9]+\//, "$1/");
}

function schemaFile(path: string, schema: unknown): SchemaFile | undefined {
  const [, domain, inner] = /^([^/]+)\/(.+)\.schema\.json$/.exec(path) ?? [];
  if (domain === undefined || inner === undefined || !isSchema(schema)) return undefined;
  return {
    source: inMemory(`schemas/${path}`, schema),
    id: typeof schema.$id === "string" ? schema.$id : idOf(domain, 1, inner),
    domain,
    path: inner,
    typeName: pascalCase(lastSegment(inner)),
    isCodeList: inner.startsWith("codelists/"),
    schema,
  };
}

function inMemory(file: string, value: unknown): SourceFile {
  return {
    file,
    value,
    at: (path, rule, message): Diagnostic => ({ file, pointer: toPointer(path), rule, message }),
  };
}

function directionsByFile(
  files: readonly SchemaFile[],
  byId: ReadonlyMap<string, SchemaFile>,
  openapi: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, ReadonlySet<Direction>> {
  const names = new Set([
    ...files.map(({ domain }) => domain),
    ...[...openapi.keys()].map((path) => path.slice(0, path.indexOf("/"))),
  ]);
  const domains = [...names].map((name): Domain => {
    const document = openapi.get(`${name}/openapi.yaml`);
    return {
      name,
      schemas: files.filter((file) => file.domain === name),
      openapi:
        document === undefined ? undefined : inMemory(`schemas/${name}/openapi.yaml`, document),
      examples: [],
      expectations: [],
    };
  });
  const found = new Map<string, ReadonlySet<Direction>>();
  for (const domain of domains) {
    const others = new Map(
      domains.filter((other) => other !== domain).map((other) => [other.name, other]),
    );
    const openapiByFile = openapiFilesFor(domains, domain.name);
    const workspace: Workspace = { domain, others, byId, openapiByFile };
    const roots = rootsOf(readOperations(domain.openapi, workspace, []));
    const all = directionsOf(workspace, new Map([[domain.name, roots]]), []);
    for (const { id } of domain.schemas) found.set(id, all.get(id) ?? new Set());
  }
  return found;
}
