import type { ValidatorModule } from "../emit/validators/module.js";
import { toPointer } from "../load/pointer.js";
import { isSchema, type JsonSchema } from "../load/schema.js";
import type { ModelType } from "../model/model.js";
import { checkKeywords } from "./check-keywords.js";
import { type Place, type Resources, schemasIn, shown } from "./resources.js";
import { withVocabularies } from "./vocabularies.js";

/** The dialect that schemas are read in. */
const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/** Every schema that references lead to from a first one, each as a type. */
export class Closure {
  readonly types: ModelType[] = [];
  readonly #resources: Resources;
  readonly #byKey = new Map<string, ModelType>();
  readonly #placeOf = new Map<string, Place>();
  readonly #used = new Set<string>();
  readonly #checked: Set<unknown>;
  readonly dynamicAnchors = new Set<string>();

  /** @param checked the schemas whose keywords were checked; those of other documents are when they are used */
  constructor(resources: Resources, checked: Set<unknown>) {
    this.#resources = resources;
    this.#checked = checked;
  }

  /** The type of a place; made, with all that it refers to, when it is first asked for. */
  type(place: Place): ModelType {
    const known = this.#byKey.get(place.key);
    if (known !== undefined) return known;
    checkKeywords(place.schema, shown(place.key), this.#checked);
    const name = `S${this.#byKey.size}`;
    const type = { name, id: place.key, packageName: "", form: "both", schema: {} } as ModelType & {
      schema: JsonSchema;
    };
    this.#byKey.set(place.key, type);
    this.#placeOf.set(type.id, place);
    this.#used.add(place.resource);
    this.types.push(type);
    type.schema = asObject(this.#rewrite(place.schema, place, this.#metaschemaOf(place)));
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
  #rewrite(schema: unknown, { base, key }: Stand, metaschema: unknown): unknown {
    if (!isSchema(schema)) return schema;
    const copy: Record<string, unknown> = { ...withVocabularies(schema, metaschema) };
    delete copy.$defs;
    delete copy.definitions;
    const own = new Set<unknown>();
    for (const [path, child] of schemasIn(copy)) {
      const isResource = isSchema(child) && typeof child.$id === "string";
      const inner = isResource
        ? {
            $ref: this.type(this.#target(String(child.$id), base, `${key}${toPointer(path)}/$id`))
              .id,
          }
        : this.#rewrite(child, { base, key: key + toPointer(path) }, metaschema);
      setIn(copy, path, inner, own);
    }
    if (typeof schema.$ref === "string") {
      copy.$ref = this.type(this.#target(schema.$ref, base, `${key}/$ref`)).id;
    }
    delete copy.$dynamicRef;
    if (typeof schema.$dynamicRef === "string") {
      const target = this.#target(schema.$dynamicRef, base, `${key}/$dynamicRef`);
      this.#dynamic(schema.$dynamicRef, target, copy);
    }
    return copy;
  }

  #target(reference: string, base: string, key: string): Place {
    const target = this.#resources.resolve(reference, base);
    if (target !== undefined) return target;
    throw new Error(`${shown(key)}: ${JSON.stringify(reference)} leads nowhere`);
  }

  /** The metaschema that a place's resource names, where its document was given. */
  #metaschemaOf({ resource }: Place): unknown {
    const root = this.#resources.get(resource)?.root;
    if (!isSchema(root?.schema) || typeof root.schema.$schema !== "string") return undefined;
    const { $schema } = root.schema;
    const metaschema = this.#resources.get($schema)?.root.schema;
    if (metaschema !== undefined || $schema.replace(/#$/, "") === DIALECT) return metaschema;
    throw new Error(
      `${shown(root.key)}/$schema: ${JSON.stringify($schema)} is not known. Schemas are read as those of ${DIALECT}; the document of any other metaschema must be given`,
    );
  }

  #dynamic(reference: string, target: Place, copy: Record<string, unknown>): void {
    const anchor = /#([^/]*)$/.exec(reference)?.[1];
    const isDynamic = isSchema(target.schema) && target.schema.$dynamicAnchor === anchor;
    // The first schema's resource is around all others, so an anchor there is the one that is found.
    const outermost = isDynamic ? this.#outermostAnchor(anchor) : target;
    const { id } = this.type(outermost ?? target);
    if (outermost === undefined) {
      this.dynamicAnchors.add(String(anchor));
      copy.$dynamicRef = { anchor, fallback: id };
    } else if (typeof copy.$ref === "string") {
      copy.allOf = [...(Array.isArray(copy.allOf) ? copy.allOf : []), { $ref: id }];
    } else {
      copy.$ref = id;
    }
  }

  #outermostAnchor(anchor: string | undefined): Place | undefined {
    const [first = ""] = this.#used;
    return this.#resources.get(first)?.dynamicAnchors.get(String(anchor));
  }
}

/** Where a schema stands: what its references are relative to, and its name. */
type Stand = Pick<Place, "base" | "key">;

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
