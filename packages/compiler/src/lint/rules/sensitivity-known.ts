import { nearestName } from "../../load/nearest-name.js";
import { isSchema } from "../../load/schema.js";
import { operationFinding, operations } from "../operations.js";
import { finding, schemas } from "../places.js";
import type { Rule } from "../rule.js";
import { isSensitivity, sensitivities } from "../sensitivity.js";

export const sensitivityKnown: Rule = {
  id: "sensitivity-known",
  convention: 9,
  summary:
    "A sensitivity, of a type, a property, a parameter or a code, is personal, financial, special-category, criminal-offence or credential.",
  *check(workspace) {
    for (const place of schemas(workspace)) {
      const { schema } = place;
      const said = schema["x-localo-sensitivity"];
      if (said !== undefined && !isSensitivity(said))
        yield finding(place, advice(said), "x-localo-sensitivity");
      const codes = schema["x-localo-codes"];
      if (!isSchema(codes)) continue;
      for (const [code, entry] of Object.entries(codes)) {
        if (isSchema(entry) && entry.sensitivity !== undefined && !isSensitivity(entry.sensitivity))
          yield finding(place, advice(entry.sensitivity), "x-localo-codes", code, "sensitivity");
      }
    }
    for (const { parameters } of operations(workspace)) {
      for (const { place } of parameters) {
        const { schema } = place.value;
        const said = isSchema(schema) ? schema["x-localo-sensitivity"] : undefined;
        if (said !== undefined && !isSensitivity(said))
          yield operationFinding({ place }, advice(said), "schema", "x-localo-sensitivity");
      }
    }
  },
};

function advice(said: unknown): string {
  const meant = nearestName(String(said), sensitivities);
  const all = sensitivities.join(", ");
  return `${JSON.stringify(said)} is no sensitivity. ${meant === undefined ? `Choose one of ${all}.` : `Did you mean ${meant}?`}`;
}
