import type { Workspace } from "../../load/domain.js";
import { type JsonSchema, schemaList, schemasByName, strings } from "../../load/schema.js";
import { type UnionTag, unionTag } from "../../model/derive.js";
import type { Model } from "../../model/model.js";
import { gather } from "../objects.js";
import { declarations, finding, isOfType, type Place } from "../places.js";
import { resolve, targetOf } from "../resolve.js";
import type { Finding, Rule } from "../rule.js";

export const unionBase: Rule = {
  id: "union-base",
  convention: 6,
  summary:
    "A union that travels in a response has a base: the tag stands beside `oneOf` as a code list or a boolean. Every branch names the base's properties, and every `const` is a code of the list.",
  *check(workspace, model) {
    for (const place of declarations(workspace)) {
      const tag = unionTag(place.schema, targetOf(workspace, place.file));
      if (tag === undefined) continue;
      yield* missingBase(workspace, model, place, tag);
      yield* branchesWithoutBase(workspace, place);
    }
  },
};

function* missingBase(
  workspace: Workspace,
  model: Model,
  place: Place,
  tag: UnionTag,
): Generator<Finding> {
  const property = schemasByName(place.schema, "properties")[tag.name];
  const list = property === undefined ? {} : resolve(workspace, place.file, property).schema;
  const codes = codesOf(list);
  if (codes === undefined) {
    // A boolean has no third value, so its union cannot grow.
    if (isOfType(list, "boolean") || !isAnswered(model, place)) return;
    const message = `Give the union a base that a reader can fall back on: ${tag.name} beside oneOf, as a code list (closed, if there will never be another kind).`;
    yield finding(place, message, "oneOf");
    return;
  }
  const unlisted = tag.codes.filter((code) => !codes.includes(String(code)));
  if (unlisted.length > 0)
    yield finding(
      place,
      `Add ${unlisted.join(", ")} to the codes of ${tag.name}: a branch has it.`,
      "oneOf",
    );
  const missing = codes.filter((code) => !tag.codes.includes(code));
  if (list["x-localo-list"] === "closed" && missing.length > 0)
    yield finding(
      place,
      `Give ${missing.join(", ")} a branch: ${tag.name} can have it, and no branch takes it.`,
      "oneOf",
    );
}

/** The input form closes a union by its branches, so each must take what the base takes. */
function* branchesWithoutBase(workspace: Workspace, place: Place): Generator<Finding> {
  const base = Object.keys(schemasByName(place.schema, "properties"));
  for (const [index, branch] of schemaList(place.schema, "oneOf").entries()) {
    const target = resolve(workspace, place.file, branch);
    const { own, inherited } = gather(workspace, { ...target, path: [] });
    const named = new Set([...own.map(({ name }) => name), ...inherited.keys()]);
    const missing = base.filter((name) => !named.has(name));
    if (missing.length > 0)
      yield finding(
        place,
        `Name ${missing.join(", ")} in this branch too: the union's base has it, and a request that has it would be refused.`,
        "oneOf",
        index,
      );
  }
}

function codesOf(list: JsonSchema): string[] | undefined {
  if (!("x-localo-list" in list)) return undefined;
  return strings(list, "enum").concat(strings(list, "x-extensible-enum"));
}

/** Whether the type stands in answers. */
function isAnswered(model: Model, { file }: Place): boolean {
  return model.types.some((type) => type.file === file && type.form !== "input");
}
