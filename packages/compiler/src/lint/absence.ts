import type { JsonSchema } from "../load/schema.js";

/** Whether a property's description says when the property is absent, or when it is there. */
export function saysWhenAbsent(property: JsonSchema): boolean {
  return (
    typeof property.description === "string" &&
    /\b(absent|left out|omitted|present (on|only|where|when|while|if))\b/i.test(
      property.description,
    )
  );
}
