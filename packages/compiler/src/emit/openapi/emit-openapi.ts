import { isSchemaReference, relativeFile } from "../../load/openapi.js";
import { lookUp } from "../../load/pointer.js";
import { isSchema, type JsonSchema, schemasByName, strings, walk } from "../../load/schema.js";
import type { SourceFile } from "../../load/source-file.js";
import type { Direction, Model, ModelType } from "../../model/model.js";
import { embedded } from "../shared/embedded.js";

/**
 * The domain's OpenAPI 3.1 document in one file: every reference is local, each schema stands under
 * `components/schemas` in its form for the direction, and examples are written out.
 * @returns `undefined` for a domain that has no operations
 */
export function emitOpenApi(model: Model): JsonSchema | undefined {
  if (model.openapi === undefined || !isSchema(model.openapi.value)) return undefined;
  if (model.operations.length === 0) return undefined;
  return new Bundler(model, model.openapi).bundle(model.openapi.value);
}

/** Keys below which a request, or an answer, is described (OpenAPI 3.1 §4.8.10). */
const directionOf: Record<string, Direction> = {
  parameters: "input",
  requestBody: "input",
  requestBodies: "input",
  responses: "output",
  headers: "output",
};

/** OpenAPI 3.1 §4.8.14.4: a part that is any file. */
const ANY_FILE = "application/octet-stream";

class Bundler {
  readonly #model: Model;
  readonly #root: SourceFile;
  /** Components by kind and name; `undefined` while one is being written. */
  readonly #components = new Map<string, Map<string, unknown>>();
  readonly #types = new Map<string, ModelType>();

  constructor(model: Model, root: SourceFile) {
    this.#model = model;
    this.#root = root;
  }

  bundle(document: JsonSchema): JsonSchema {
    const { openapi, info, components, paths, ...rest } = document;
    const bundledPaths = this.#copy(paths, this.#root, "output");
    const securitySchemes = this.#copy(
      isSchema(components) ? components.securitySchemes : undefined,
      this.#root,
      "output",
    );
    const others = this.#copy(rest, this.#root, "output") as JsonSchema;
    return {
      openapi,
      info: { ...(info as object), version: this.#model.version },
      ...others,
      paths: bundledPaths,
      components: {
        ...(isSchema(securitySchemes)
          ? { securitySchemes: this.#inlineSchemes(securitySchemes) }
          : {}),
        ...Object.fromEntries(
          [...this.#components]
            .filter(([kind]) => kind !== "securitySchemes")
            .map(([kind, byName]) => [kind, Object.fromEntries([...byName].sort(byKey))]),
        ),
        schemas: this.#schemas(),
      },
    };
  }

  /** A security scheme is named by its key, so a reference to another file's scheme is written out. */
  #inlineSchemes(schemes: JsonSchema): JsonSchema {
    return Object.fromEntries(
      Object.entries(schemes).map(([name, scheme]) => {
        const ref = isSchema(scheme) && typeof scheme.$ref === "string" ? scheme.$ref : "";
        const target = this.#components
          .get("securitySchemes")
          ?.get(ref.slice(ref.lastIndexOf("/") + 1));
        return [name, target ?? scheme];
      }),
    );
  }

  #copy(value: unknown, source: SourceFile, direction: Direction): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#copy(item, source, direction));
    if (!isSchema(value)) return value;
    if (typeof value.$ref === "string")
      return this.#reference(value, value.$ref, source, direction);
    if (typeof value.externalValue === "string") {
      const { externalValue, ...rest } = value;
      return { ...rest, value: this.#example(relativeFile(source.file, externalValue)) };
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.#member(key, item, source, direction)]),
    );
  }

  #member(key: string, item: unknown, source: SourceFile, direction: Direction): unknown {
    if (key === "value" || key === "example") return item;
    if (key === "multipart/form-data" && isSchema(item)) return this.#form(item, source);
    return this.#copy(item, source, directionOf[key] ?? direction);
  }

  /** A form's schema is written out, because the file stands in it beside the fields. */
  #form({ schema, ...rest }: JsonSchema, source: SourceFile): JsonSchema {
    const ref = isSchema(schema) ? schema.$ref : undefined;
    if (typeof ref !== "string") throw new Error("A form's schema is a reference to a file");
    const type = this.#typeOfFile(relativeFile(source.file, ref), "input");
    this.#useTargets(type);
    const fields = embedded(type.schema, this.#refer);
    const file = { description: "The file.", type: "string", contentMediaType: ANY_FILE };
    return {
      ...(this.#copy(rest, source, "input") as JsonSchema),
      schema: {
        ...fields,
        required: ["file", ...strings(fields, "required")],
        properties: { file, ...schemasByName(fields, "properties") },
      },
    };
  }

  #reference(value: JsonSchema, ref: string, source: SourceFile, direction: Direction): unknown {
    const { $ref: _, ...siblings } = value;
    if (isSchemaReference(ref)) {
      const file = relativeFile(source.file, ref);
      const type = this.#typeOfFile(file, direction);
      this.#useType(type);
      return { $ref: `#/components/schemas/${type.name}`, ...siblings };
    }
    const [file = "", pointer = ""] = ref.split("#");
    const target =
      file === "" ? source : this.#model.openapiByFile.get(relativeFile(source.file, file));
    const [, , kind = "", name = ""] = pointer.split("/");
    // Generators find operations under `paths`, and not all of them look elsewhere.
    if (kind === "pathItems" && target !== undefined)
      return this.#copy(lookUp(target.value, pointer), target, direction);
    const byName = this.#components.get(kind) ?? new Map<string, unknown>();
    this.#components.set(kind, byName);
    if (target !== undefined && !byName.has(name)) {
      byName.set(name, undefined);
      byName.set(
        name,
        this.#copy(lookUp(target.value, pointer), target, directionOf[kind] ?? direction),
      );
    }
    return { $ref: `#/components/${kind}/${name}`, ...siblings };
  }

  #typeOfFile(file: string, direction: Direction): ModelType {
    for (const type of this.#model.byId.values()) {
      if (type.file.source.file === file) return this.#model.typeOf(type.file.id, direction);
    }
    throw new Error(`No type for ${file}`);
  }

  #useType(type: ModelType): void {
    if (this.#types.has(type.name)) return;
    this.#types.set(type.name, type);
    this.#useTargets(type);
  }

  #useTargets(type: ModelType): void {
    for (const { schema } of walk(type.schema)) {
      const target =
        typeof schema.$ref === "string" ? this.#model.byId.get(schema.$ref) : undefined;
      if (target !== undefined) this.#useType(target);
    }
  }

  #example(file: string): unknown {
    const example = this.#model.exampleByFile.get(file);
    if (example === undefined) throw new Error(`There is no example ${file}`);
    return example.source.value;
  }

  #refer = (id: string) => `#/components/schemas/${this.#model.byId.get(id)?.name}`;

  #schemas(): JsonSchema {
    return Object.fromEntries(
      [...this.#types]
        .sort(byKey)
        .map(([name, type]) => [name, embedded(type.schema, this.#refer)]),
    );
  }
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
