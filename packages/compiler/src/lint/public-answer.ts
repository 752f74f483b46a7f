import { children, isSchema, type JsonSchema, schemaList, schemasByName } from "../load/schema.js";
import type { Model, ModelType } from "../model/model.js";
import { contactKind } from "./contact.js";
import { isNeverPublic } from "./sensitivity.js";

/**
 * What keeps a property out of a public answer: its sensitivity, that a person is reached by it, or codes
 * that say something private.
 */
export type Secret = string | typeof CONTACT | { readonly codes: readonly string[] };

/** Stands for a way to reach a person. */
export const CONTACT = Symbol("contact");

/** What is known of a value from what is around it. */
interface Around {
  /** Something around it is marked as personal. */
  readonly personal: boolean;
  /** `x-localo-public`, here or around it, says why anyone may see it. */
  readonly said: boolean;
  /** Another domain refers to it and does not mark it: that domain's word that it is no person's. */
  readonly vouched: boolean;
  /** The schema stands in a type of another domain, which decided whose contact details those are. */
  readonly imported: boolean;
}

/** The properties that an answer can have and nobody may see without a key, at any depth. */
export class PublicAnswer {
  readonly #model: Model;
  readonly #keyShowsMore: boolean;
  /** What each type has, by `$id` and surroundings; one that refers to itself finds what is known so far. */
  readonly #known = new Map<string, Map<string, Secret>>();

  /** @param keyShowsMore who has a key gets more: of a union only the kinds for everyone count then */
  constructor(model: Model, keyShowsMore: boolean) {
    this.#model = model;
    this.#keyShowsMore = keyShowsMore;
  }

  /** By name (`Thing.email`), what an answer of a type can have. */
  secretsOf(type: ModelType): ReadonlyMap<string, Secret> {
    const around = { personal: false, said: false, vouched: false, imported: false };
    return this.#of({ $ref: type.id }, type.name, around);
  }

  #ofType(type: ModelType, around: Omit<Around, "imported">): Map<string, Secret> {
    const { personal, said, vouched } = around;
    const key = [type.id, personal, said, vouched].join();
    let found = this.#known.get(key);
    if (found === undefined) {
      this.#known.set(key, new Map());
      const imported = type.packageName !== this.#model.packageName;
      found = this.#of(type.schema, type.name, { ...around, imported });
      this.#known.set(key, found);
    }
    return found;
  }

  /** @param name the property's, for what is one */
  #of(schema: JsonSchema, label: string, outer: Around, name?: string): Map<string, Secret> {
    const found = new Map<string, Secret>();
    const add = (more: Iterable<[string, Secret]>) => {
      for (const [where, secret] of more) found.set(where, secret);
    };
    const sensitivity = schema["x-localo-sensitivity"];
    if (typeof sensitivity === "string" && isNeverPublic(sensitivity))
      found.set(label, sensitivity);
    const around = this.#within(schema, outer, name);
    const target = typeof schema.$ref === "string" ? this.#model.byId.get(schema.$ref) : undefined;
    if (!around.said && !around.vouched) {
      const kind = contactKind(target?.schema ?? schema, name, target?.file.typeName);
      if (kind !== undefined && (kind !== "address" || around.personal)) {
        // It is said once, here, and not of its parts again.
        return found.set(label, found.get(label) ?? CONTACT);
      }
    }
    const codes = around.said ? [] : privateCodes(schema, target?.schema);
    if (codes.length > 0) found.set(label, { codes });
    for (const [property, part] of Object.entries(schemasByName(schema, "properties")))
      add(this.#of(part, `${label}.${property}`, around, property));
    for (const { path, schema: part } of children(schema)) {
      if (path[0] !== "properties" && path[0] !== "oneOf" && path[0] !== "not")
        add(this.#of(part, label, around));
    }
    const branches = schemaList(schema, "oneOf")
      .filter((branch) => !isFallback(branch))
      .map((branch) => this.#of(branch, label, around));
    if (!this.#keyShowsMore || branches.every((branch) => branch.size > 0))
      for (const branch of branches) add(branch);
    if (target !== undefined) add(this.#ofType(target, around));
    return found;
  }

  #within(schema: JsonSchema, outer: Around, name: string | undefined): Around {
    const { "x-localo-sensitivity": sensitivity, "x-localo-public": reason } = schema;
    const isOthersProperty = outer.imported && name !== undefined;
    return {
      ...outer,
      personal: outer.personal || sensitivity === "personal",
      said: outer.said || typeof reason === "string",
      vouched: outer.vouched || (isOthersProperty && sensitivity === undefined && !outer.personal),
    };
  }
}

/** The branch that the output form adds for kinds that this version does not know: it names the tag alone. */
function isFallback(branch: JsonSchema): boolean {
  const [tag, ...others] = Object.values(schemasByName(branch, "properties"));
  return others.length === 0 && !("type" in branch) && tag !== undefined && isJustNot(tag);
}

function isJustNot(schema: JsonSchema): boolean {
  return Object.keys(schema).join() === "not";
}

/**
 * The codes that nobody may see without a key, of a list that a schema refers to or takes as items: less
 * those that it rules out, `"not": { "enum": ["clinical"] }`.
 */
function privateCodes(schema: JsonSchema, list: JsonSchema | undefined): string[] {
  const codes = list?.["x-localo-codes"];
  if (!isSchema(codes)) return [];
  const excluded = isSchema(schema.not) && Array.isArray(schema.not.enum) ? schema.not.enum : [];
  return Object.entries(codes)
    .filter(([, entry]) => isSchema(entry) && isNeverPublic(entry.sensitivity))
    .map(([code]) => code)
    .filter((code) => !excluded.includes(code));
}
