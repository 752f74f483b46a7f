import { children, type JsonSchema, schemaList, schemasByName } from "../../load/schema.js";
import type { Model, ModelType } from "../../model/model.js";
import { operationFinding, operations } from "../operations.js";
import type { Rule } from "../rule.js";
import { isNeverPublic } from "../sensitivity.js";

export const publicResponse: Rule = {
  id: "public-response",
  convention: 9,
  summary:
    "What an operation answers without a key has no property that is financial, special-category, criminal-offence or a credential, and no type that is private by itself, like an email address. Where a key shows more, each union has a kind without them.",
  *check(workspace, model) {
    const read = new Map(operations(workspace).map((operation) => [operation.id, operation]));
    for (const { id, security, success } of model.operations) {
      const operation = read.get(id);
      if (operation === undefined) continue;
      if (!security.some((scopes) => scopes.length === 0)) continue;
      const keyShowsMore = security.some((scopes) => scopes.length > 0);
      for (const { status, type } of success) {
        if (type === undefined) continue;
        const found = new Answer(model, keyShowsMore).propertiesOf(type);
        for (const [name, sensitivity] of found)
          yield operationFinding(
            operation,
            `Anyone may call ${id}, and its answer can have ${name}, which is ${sensitivity}. Ask for a scope, or answer a type without it.`,
            "responses",
            String(status),
          );
      }
    }
  },
};

/** The properties that an answer can have and nobody may see without a key, with their sensitivity. */
class Answer {
  readonly #model: Model;
  readonly #keyShowsMore: boolean;
  /** What each type has, by `$id`; one that refers to itself finds what is known so far. */
  readonly #byType = new Map<string, Map<string, unknown>>();

  constructor(model: Model, keyShowsMore: boolean) {
    this.#model = model;
    this.#keyShowsMore = keyShowsMore;
  }

  properties(schema: JsonSchema, typeName: string): Map<string, unknown> {
    const found = new Map<string, unknown>();
    const add = (more: Iterable<[string, unknown]>) => {
      for (const [name, sensitivity] of more) found.set(name, sensitivity);
    };
    if (isNeverPublic(schema["x-localo-sensitivity"]))
      found.set(typeName, schema["x-localo-sensitivity"]);
    for (const [name, property] of Object.entries(schemasByName(schema, "properties")))
      add(this.properties(property, `${typeName}.${name}`));
    for (const { path, schema: part } of children(schema)) {
      if (path[0] !== "properties" && path[0] !== "oneOf") add(this.properties(part, typeName));
    }
    const branches = schemaList(schema, "oneOf")
      .filter((branch) => !isFallback(branch))
      .map((branch) => this.properties(branch, typeName));
    if (!this.#keyShowsMore || branches.every((branch) => branch.size > 0))
      for (const branch of branches) add(branch);
    const target = typeof schema.$ref === "string" ? this.#model.byId.get(schema.$ref) : undefined;
    if (target !== undefined) add(this.propertiesOf(target));
    return found;
  }

  propertiesOf(type: ModelType): Map<string, unknown> {
    let found = this.#byType.get(type.id);
    if (found === undefined) {
      this.#byType.set(type.id, new Map());
      found = this.properties(type.schema, type.name);
      const { "x-localo-sensitivity": itself } = type.schema;
      // A name can be public where its property says so; a type that says it of itself is so everywhere.
      if (itself !== undefined) found.set(type.name, itself);
      this.#byType.set(type.id, found);
    }
    return found;
  }
}

/** The branch that the output form adds for kinds that this version does not know. */
function isFallback(branch: JsonSchema): boolean {
  return !("$ref" in branch) && !("type" in branch);
}
