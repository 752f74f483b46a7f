import { posix } from "node:path";
import type { Diagnostic } from "../diagnostic.js";
import type { Workspace } from "./domain.js";
import { fromPointer, lookUp } from "./pointer.js";
import { isSchema, type JsonSchema } from "./schema.js";
import type { SourceFile } from "./source-file.js";

/** A value in an `openapi.yaml` and where it stands, so that what is wrong with it can be shown there. */
export interface Located {
  readonly value: JsonSchema;
  readonly source: SourceFile;
  readonly path: readonly (string | number)[];
}

/** Reads parts of `openapi.yaml` and follows the references between its parts and files. */
export class OpenApiReader {
  readonly #workspace: Workspace;
  readonly #diagnostics: Diagnostic[];

  constructor(workspace: Workspace, diagnostics: Diagnostic[]) {
    this.#workspace = workspace;
    this.#diagnostics = diagnostics;
  }

  /** Notes that something is wrong at a place. */
  report(place: Located, rule: string, message: string, ...below: (string | number)[]): void {
    this.#diagnostics.push(place.source.at([...place.path, ...below], rule, message));
  }

  /** A member of a place, with references followed; `undefined` where it is absent or no object. */
  member(place: Located, ...names: (string | number)[]): Located | undefined {
    let current: Located | undefined = place;
    for (const name of names) {
      const value: unknown = current?.value[name];
      if (current === undefined || !isSchema(value)) return undefined;
      current = this.follow({ value, source: current.source, path: [...current.path, name] });
    }
    return current;
  }

  /** The members of an object at a place. */
  members(place: Located | undefined): [string, Located][] {
    if (place === undefined) return [];
    return Object.keys(place.value).flatMap((name): [string, Located][] => {
      const found = this.member(place, name);
      return found === undefined ? [] : [[name, found]];
    });
  }

  /** The items of a list at a place, with references followed. */
  items(place: Located, name: string): Located[] {
    const list = place.value[name];
    if (!Array.isArray(list)) return [];
    return list.flatMap((value, index) => {
      if (!isSchema(value)) return [];
      return this.follow({ value, source: place.source, path: [...place.path, name, index] }) ?? [];
    });
  }

  /** What a `$ref` to another part of an `openapi.yaml` leads to. References to schemas are left alone. */
  follow(place: Located): Located | undefined {
    const { $ref } = place.value;
    if (typeof $ref !== "string" || isSchemaReference($ref)) return place;
    const [file = "", pointer = ""] = $ref.split("#");
    const target =
      file === ""
        ? place.source
        : this.#workspace.openapiByFile.get(relativeFile(place.source.file, file));
    const value = target === undefined ? undefined : lookUp(target.value, pointer);
    if (target === undefined || !isSchema(value)) {
      this.report(
        place,
        "ref-target",
        `${JSON.stringify($ref)} leads nowhere. Look for the file and the name after #.`,
        "$ref",
      );
      return undefined;
    }
    return { value, source: target, path: fromPointer(pointer) };
  }

  /** The `$id` of the schema that a `schema:` member refers to; reports one that is not a reference to a file. */
  schemaId(place: Located): string | undefined {
    const schema = place.value.schema;
    const ref = isSchema(schema) ? schema.$ref : undefined;
    if (typeof ref !== "string") {
      const message =
        "Give this value a schema file of its own and refer to it: $ref: ./name.schema.json";
      this.report(place, "operation-schema", message, "schema");
      return undefined;
    }
    const id = this.idOfFile(place.source, ref);
    if (id === undefined) {
      this.report(
        place,
        "ref-target",
        `${JSON.stringify(ref)} leads to no schema file. Look for its name, or add the file.`,
        "schema",
        "$ref",
      );
    }
    return id;
  }

  /** The `$id` of the schema file that a reference in an `openapi.yaml` leads to. */
  idOfFile(source: SourceFile, ref: string): string | undefined {
    const file = relativeFile(source.file, ref);
    for (const schema of this.#workspace.byId.values())
      if (schema.source.file === file) return schema.id;
    return this.#workspace.byId.get(ref)?.id;
  }
}

/** Whether a `$ref` leads to a schema file. */
export function isSchemaReference(ref: string): boolean {
  return ref.endsWith(".schema.json");
}

/** The path from the root of a file that another one names relative to itself. */
export function relativeFile(from: string, to: string): string {
  return posix.normalize(posix.join(posix.dirname(from), to));
}
