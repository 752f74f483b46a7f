import { type Context, inside } from "./context.js";
import { compareDependentRequired } from "./dependent-required.js";
import type { Pair } from "./pair.js";
import { compareProperties } from "./properties.js";
import { compareRequired } from "./required.js";
import { compareSubschema } from "./subschema.js";

/** The keywords for objects, the counts of their properties aside. */
export function compareObjects(pair: Pair): void {
  const { context } = pair;
  compareProperties(pair);
  compareRequired(pair);
  const others = inside(context, "further properties", undefined);
  compareSubschema(
    pair,
    "additionalProperties",
    "additional-properties-tightened",
    "additional-properties-loosened",
    others,
    ["properties", "patternProperties", "additionalProperties"],
  );
  compareSubschema(
    pair,
    "unevaluatedProperties",
    "unevaluated-properties-tightened",
    "unevaluated-properties-loosened",
    others,
  );
  compareSubschema(
    pair,
    "propertyNames",
    "property-names-added",
    "property-names-removed",
    inside(context, "names of properties", undefined),
  );
  compareByName(pair, "patternProperties", "pattern-property", (name) =>
    inside(context, `properties like ${name}`, undefined),
  );
  compareByName(pair, "dependentSchemas", "dependent-schema", () => ({
    ...context,
    whole: undefined,
  }));
  compareDependentRequired(pair);
}

/** A keyword that holds schemas by name, each of them a condition of its own. */
function compareByName(
  pair: Pair,
  keyword: string,
  rule: string,
  inner: (name: string) => Context,
): void {
  const [had, has] = [pair.before.maps.get(keyword), pair.after.maps.get(keyword)];
  for (const name of new Set([...(had?.keys() ?? []), ...(has?.keys() ?? [])])) {
    const [a, b] = [had?.get(name), has?.get(name)];
    if (a !== undefined && b !== undefined) {
      pair.walk.compare(a, b, inner(name));
      continue;
    }
    const added = b !== undefined;
    pair.edit(
      `${rule}-${added ? "added" : "removed"}`,
      `${added ? "has" : "no longer has"} a condition for ${name}`,
      {
        keyword,
        token: name,
        decided: true,
        parts: pair.parts([keyword, "properties", "patternProperties", "additionalProperties"]),
      },
    );
  }
}
