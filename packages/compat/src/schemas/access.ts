import type { WireDirection } from "../diff/context.js";
import { isDeeperThan, isObject, member, setMember } from "../json/json.js";

/** Past this depth nothing is rewritten: the stack is finite. */
const DEEPEST = 400;

/**
 * A schema as it counts in a direction: a property that is read-only counts in answers only, one that
 * is write-only in requests only (JSON Schema Validation §9.4).
 */
export function accessForm(schema: unknown, direction: WireDirection): unknown {
  if (isDeeperThan(schema, DEEPEST)) return schema;
  return rewritten(schema, direction === "input" ? "readOnly" : "writeOnly");
}

function rewritten(schema: unknown, hidden: "readOnly" | "writeOnly"): unknown {
  if (Array.isArray(schema)) return schema.map((item) => rewritten(item, hidden));
  if (!isObject(schema)) return schema;
  const properties = member(schema, "properties");
  const gone = isObject(properties)
    ? Object.keys(properties).filter((name) => {
        const property = member(properties, name);
        return isObject(property) && property[hidden] === true;
      })
    : [];
  const copy = {};
  for (const keyword of Object.keys(schema)) {
    const value = member(schema, keyword);
    if (
      keyword === "enum" ||
      keyword === "const" ||
      keyword === "default" ||
      keyword === "examples"
    ) {
      setMember(copy, keyword, value);
    } else if (keyword === "properties" && isObject(value)) {
      const kept = {};
      for (const name of Object.keys(value)) {
        if (!gone.includes(name)) setMember(kept, name, rewritten(member(value, name), hidden));
      }
      setMember(copy, keyword, kept);
    } else if (keyword === "required" && Array.isArray(value)) {
      setMember(
        copy,
        keyword,
        value.filter((name) => !gone.includes(name)),
      );
    } else setMember(copy, keyword, rewritten(value, hidden));
  }
  return copy;
}
