import type { Schema } from "../typescript/to-draft-2020.js";
import { WIRE } from "../typescript/wire.js";
import { type Document, isSchema, named } from "./document.js";
import { alternativesOf } from "./flat.js";

/**
 * The schema of a TypeScript type without intersections. What is sent holds no property that its type does
 * not declare, so a type of input is closed; one that is read may come with more.
 */
export function plain(document: Document, isClosed: boolean): Document {
  const { $defs, ...root } = document.root;
  const defs = Object.entries(named({ $defs }, "$defs"));
  return {
    root: {
      ...(visit(root) as Schema),
      $defs: Object.fromEntries(defs.map(([name, schema]) => [name, visit(schema)])),
    },
  };

  function visit(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(visit);
    if (!isSchema(value)) return value;
    // What is sent for it may be anything, and nothing that comes is it.
    if (WIRE in value) return isClosed ? value : { ...value, not: {} };
    if (Array.isArray(value.allOf)) {
      const alternatives = alternativesOf(value, document);
      const [only] = alternatives;
      if (alternatives.length === 1 && only !== undefined)
        return only === value || "allOf" in only ? only : visit(only);
      return { anyOf: alternatives.map((each) => ("allOf" in each ? each : visit(each))) };
    }
    const found: Record<string, unknown> = {};
    for (const [keyword, inner] of Object.entries(value)) {
      if (keyword === "properties" || keyword === "patternProperties") {
        const entries = Object.entries(named(value, keyword));
        found[keyword] = Object.fromEntries(entries.map(([name, each]) => [name, visit(each)]));
      } else
        found[keyword] = /^(?:const|enum|default|examples|required|type)$/.test(keyword)
          ? inner
          : visit(inner);
    }
    const declares = Object.keys(named(value, "properties")).length > 0;
    if (
      isClosed &&
      declares &&
      value.additionalProperties === undefined &&
      !("patternProperties" in value)
    )
      found.additionalProperties = false;
    return found;
  }
}
