import { importLines } from "../emit/shared/imports.js";
import { type CheckScope, checkName, recursiveCheck } from "../emit/validators/check.js";
import { writeEvaluators, writeValidator } from "../emit/validators/emit-validators.js";
import { type FormatUse, ValidatorModule } from "../emit/validators/module.js";
import { orderTypes } from "../emit/validators/order.js";
import { repeatedRecursion } from "../emit/validators/repeated-recursion.js";
import { isSchema, type JsonSchema } from "../load/schema.js";
import type { ModelType } from "../model/model.js";
import { problemOfPattern } from "../pattern/problem-of-pattern.js";
import { type Place, Resources, schemasIn } from "./resources.js";
import { withVocabularies } from "./vocabularies.js";

/** How a schema that does not follow Localo's conventions is compiled. */
export interface CompileSchemaOptions {
  /** The documents that the schema refers to, metaschemas included, by URI. */
  readonly schemas?: Readonly<Record<string, unknown>>;
  /** Whether a value that breaks its `format` is not valid. Default `assert`. */
  readonly formats?: FormatUse;
  /**
   * Is told of each pattern, and of each recursion, that may take more than linear time. Default: it is
   * printed. `null`: nobody is told, and patterns are not examined, which can take a minute for one.
   */
  readonly onWarning?: ((message: string) => void) | null;
}

/** The URI of a schema that has no `$id`. */
const UNNAMED = "schema:root";

/** What messages call a value whose schema has no title. */
const UNTITLED = "The value";

/**
 * Compiles any JSON Schema of draft 2020-12, all of its core, applicator, unevaluated and validation
 * vocabularies, to a TypeScript module that exports `schema`, a validator. It imports
 * `@localo/runtime/validators` alone.
 * @throws Error where a reference leads nowhere or a pattern is no regular expression
 */
export function compileSchema(schema: unknown, options: CompileSchemaOptions = {}): string {
  const { onWarning = console.warn } = options;
  const resources = new Resources();
  for (const [uri, document] of Object.entries(options.schemas ?? {})) resources.add(document, uri);
  const root = resources.add(schema, UNNAMED);
  const closure = new Closure(resources);
  const first = closure.type(root);
  closure.finish();

  const { types, cycles } = orderTypes(closure.types);
  const dynamic = closure.dynamicAnchors.size > 0;
  const byId = new Map(closure.types.map((type) => [type.id, type]));
  const module = new ValidatorModule(
    (id) => {
      const type = byId.get(id);
      if (type === undefined) throw new Error(`No schema ${id}`);
      return { type, imported: false, cycle: dynamic ? 0 : cycles.get(id) };
    },
    { dynamic, ...(options.formats === undefined ? {} : { formats: options.formats }) },
  );
  const code = types.map((type) => {
    const cycle = dynamic ? 0 : cycles.get(type.id);
    const scope = { module, cycle, resource: closure.variable(type.id) };
    const titled = { ...type, schema: { title: UNTITLED, ...type.schema } };
    return writeGeneralCheck(type, scope) + writeValidator(titled, scope, "");
  });
  for (const { path } of onWarning === null ? [] : repeatedRecursion(types)) {
    onWarning?.(
      `The schema leads back to itself more than once for ${path.join("/")}: each level of a value takes twice as long as the one around it.`,
    );
  }
  for (const pattern of onWarning === null ? [] : module.patterns) {
    const problem = problemOfPattern(pattern);
    if (problem !== undefined) onWarning?.(`The pattern ${JSON.stringify(pattern)}: ${problem}`);
  }
  if (dynamic) code.push(...closure.resourceLines(module));
  code.push(writeEvaluators(module), `export { ${first.name} as schema };\n`);
  return (
    importLines(module.imports(), new Map([["@localo/runtime/validators", ["Checked", "Node"]]])) +
    code.join("\n")
  );
}

/** The declaration of a schema's check. */
function writeGeneralCheck({ id, name, schema }: ModelType, scope: CheckScope): string {
  const { module, cycle } = scope;
  if (cycle === undefined) {
    const check = checkName(schema, scope);
    module.setCheck(id, check);
    return `${module.takeHoisted()}const is${name} = ${check};\n`;
  }
  const check = recursiveCheck(`$is${name}`, schema, scope);
  const start = module.dynamic ? "0, []" : "0";
  return `${module.takeHoisted()}${check}const is${name} = (v: any) => $is${name}(v, ${start});\n`;
}

/** Every schema that references lead to from a first one, each as a type. */
class Closure {
  readonly types: ModelType[] = [];
  readonly #resources: Resources;
  readonly #byKey = new Map<string, ModelType>();
  readonly #placeOf = new Map<string, Place>();
  readonly #used = new Set<string>();
  readonly dynamicAnchors = new Set<string>();

  constructor(resources: Resources) {
    this.#resources = resources;
  }

  /** The type of a place; made, with all that it refers to, when it is first asked for. */
  type(place: Place): ModelType {
    const known = this.#byKey.get(place.key);
    if (known !== undefined) return known;
    const name = `S${this.#byKey.size}`;
    const type = { name, id: place.key, packageName: "", form: "both", schema: {} } as ModelType & {
      schema: JsonSchema;
    };
    this.#byKey.set(place.key, type);
    this.#placeOf.set(type.id, place);
    this.#used.add(place.resource);
    this.types.push(type);
    type.schema = asObject(this.#rewrite(place.schema, place.base, this.#metaschemaOf(place)));
    return type;
  }

  /** Adds what dynamic references can lead to, until there is no more. */
  finish(): void {
    for (let before = -1; before !== this.types.length; ) {
      before = this.types.length;
      for (const uri of [...this.#used]) {
        for (const [anchor, place] of this.#resources.get(uri)?.dynamicAnchors ?? []) {
          if (this.dynamicAnchors.has(anchor)) this.type(place);
        }
      }
    }
  }

  /** The variable of the resource that a type belongs to, where there are dynamic references. */
  variable(id: string): string | undefined {
    const uri = this.#placeOf.get(id)?.resource;
    if (uri === undefined || this.dynamicAnchors.size === 0) return undefined;
    return `$resource${[...this.#used].indexOf(uri)}`;
  }

  /** The declarations of the resources: their dynamic anchors, and what stands there. */
  resourceLines(module: ValidatorModule): string[] {
    return [...this.#used].map((uri, index) => {
      const members = [...(this.#resources.get(uri)?.dynamicAnchors ?? [])]
        .filter(([anchor]) => this.dynamicAnchors.has(anchor))
        .map(([anchor, place]) => {
          const { name, id } = this.type(place);
          const [properties, items] = [
            module.evaluator("properties", id),
            module.evaluator("items", id),
          ];
          return `${JSON.stringify(anchor)}: { check: $is${name}, node: () => $${name}, properties: ${properties}, items: ${items} }`;
        });
      return `const $resource${index}: any = { ${members.join(", ")} };\n`;
    });
  }

  /**
   * A copy in which every reference is the key of a type. A schema resource inside another one is a
   * type of its own: a dynamic reference must know that the way leads through it.
   */
  #rewrite(schema: unknown, base: string, metaschema: unknown): unknown {
    if (!isSchema(schema)) return schema;
    const copy: Record<string, unknown> = { ...withVocabularies(schema, metaschema) };
    delete copy.$defs;
    delete copy.definitions;
    const own = new Set<unknown>();
    for (const [path, child] of schemasIn(copy)) {
      const isResource = isSchema(child) && typeof child.$id === "string";
      const inner = isResource
        ? { $ref: this.type(this.#resources.resolve(child.$id as string, base)).id }
        : this.#rewrite(child, base, metaschema);
      setIn(copy, path, inner, own);
    }
    if (typeof schema.$ref === "string") {
      copy.$ref = this.type(this.#resources.resolve(schema.$ref, base)).id;
    }
    delete copy.$dynamicRef;
    if (typeof schema.$dynamicRef === "string") this.#dynamic(schema.$dynamicRef, base, copy);
    return copy;
  }

  /** The metaschema that a place's resource names, where its document was given. */
  #metaschemaOf({ resource }: Place): unknown {
    const root = this.#resources.get(resource)?.root.schema;
    if (!isSchema(root) || typeof root.$schema !== "string") return undefined;
    return this.#resources.get(root.$schema)?.root.schema;
  }

  #dynamic(reference: string, base: string, copy: Record<string, unknown>): void {
    const target = this.#resources.resolve(reference, base);
    const fallback = this.type(target).id;
    const anchor = /#([^/]*)$/.exec(reference)?.[1];
    const isDynamic = isSchema(target.schema) && target.schema.$dynamicAnchor === anchor;
    if (anchor !== undefined && isDynamic) {
      this.dynamicAnchors.add(anchor);
      copy.$dynamicRef = { anchor, fallback };
    } else if (typeof copy.$ref === "string") {
      copy.allOf = [...(Array.isArray(copy.allOf) ? copy.allOf : []), { $ref: fallback }];
    } else {
      copy.$ref = fallback;
    }
  }
}

function asObject(schema: unknown): JsonSchema {
  if (isSchema(schema)) return schema;
  return schema === false ? { not: {} } : {};
}

/** Puts a value at a path, copying what is on the way and is no copy yet. */
function setIn(
  target: Record<string, unknown>,
  path: readonly (string | number)[],
  value: unknown,
  own: Set<unknown>,
): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const inner = target[head];
  const copy: unknown = own.has(inner)
    ? inner
    : Array.isArray(inner)
      ? [...inner]
      : { ...(inner as object) };
  own.add(copy);
  target[head] = copy;
  setIn(copy as Record<string, unknown>, rest, value, own);
}
