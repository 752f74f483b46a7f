import type { Workspace } from "../../load/domain.js";
import { isSchema, type JsonSchema, strings } from "../../load/schema.js";
import { saysWhenAbsent } from "../absence.js";
import { objects } from "../objects.js";
import { finding, isBareRequired } from "../places.js";
import type { Finding, Rule } from "../rule.js";

export const requiredListed: Rule = {
  id: "required-listed",
  convention: 5,
  summary:
    "`required` is listed on purpose: it names declared properties, and an object without it says of every property when it is absent.",
  *check(workspace) {
    yield* unknownNames(workspace);
    for (const place of objects(workspace)) {
      if (place.required.size > 0 || "required" in place.schema) continue;
      const silent = place.own.filter(
        ({ schema, name }) => !place.inherited.has(name) && !saysWhenAbsent(schema),
      );
      if (silent.length === 0) continue;
      const names = silent.map(({ name }) => name).join(", ");
      yield finding(
        place,
        `Nothing here is required. List what is in required, or say in the descriptions of ${names} when they are absent.`,
      );
    }
  },
};

/** Names in `required` that the object does not declare: misspelt, or left over. */
function* unknownNames(workspace: Workspace): Generator<Finding> {
  for (const place of objects(workspace)) {
    const declared = new Set([...place.own.map(({ name }) => name), ...place.inherited.keys()]);
    for (const { path, schema } of requirements(place.schema)) {
      for (const [index, name] of strings(schema, "required").entries()) {
        if (!declared.has(name))
          yield finding(
            place,
            `${name} is required and not declared: describe it under properties, or take it out.`,
            ...path,
            "required",
            index,
          );
      }
    }
  }
}

/** The places of an object that can require its properties: itself, its conditions and bare branches. */
function* requirements(
  schema: JsonSchema,
): Generator<{ path: (string | number)[]; schema: JsonSchema }> {
  yield { path: [], schema };
  for (const keyword of ["if", "then", "else"]) {
    const part = schema[keyword];
    if (isSchema(part)) yield { path: [keyword], schema: part };
  }
  for (const keyword of ["anyOf", "oneOf", "allOf"]) {
    const branches = schema[keyword];
    if (!Array.isArray(branches)) continue;
    for (const [index, branch] of branches.entries())
      if (isSchema(branch) && (isBareRequired(branch) || "if" in branch))
        for (const inner of requirements(branch))
          yield { path: [keyword, index, ...inner.path], schema: inner.schema };
  }
}
