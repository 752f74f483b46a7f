import { isSchema, list, named } from "../check-types/document.js";
import type { Schema } from "../typescript/to-draft-2020.js";
import type { Draft } from "./draft.js";

/**
 * Examples to begin with, by path in the folder of the schema's examples: the least that is valid, all that
 * there is, and what lacks the first property that is required.
 * @param exampleOf an example of a schema that is referred to, by its `$ref`
 */
export function draftExamples(
  { schema, codelists }: Draft,
  exampleOf: (ref: string) => unknown,
): ReadonlyMap<string, unknown> {
  const minimal = sampleOf(schema, true);
  const found = new Map<string, unknown>([
    ["valid/minimal.json", minimal],
    ["valid/full.json", sampleOf(schema, false)],
  ]);
  const [first] = Array.isArray(schema.required) ? (schema.required as string[]) : [];
  if (first !== undefined && isSchema(minimal)) {
    const { [first]: _, ...rest } = minimal;
    const name = `without-${first.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.json`;
    found.set(`invalid/${name}`, rest);
    found.set("invalid/expected.json", { [name]: [{ code: "missing", pointer: `/${first}` }] });
  }
  return found;

  function sampleOf(part: Schema, isLeast: boolean): unknown {
    if (typeof part.$ref === "string") {
      const codes = codelists.get(/^codelists\/(.*)\.schema\.json$/.exec(part.$ref)?.[1] ?? "");
      return codes === undefined ? exampleOf(part.$ref) : (codes.enum as unknown[])[0];
    }
    if ("const" in part) return part.const;
    if (Array.isArray(part.enum)) return part.enum[0];
    const [branch] = list(part, "oneOf");
    if (branch !== undefined) return sampleOf(branch, isLeast);
    if ("properties" in part) {
      const required = Array.isArray(part.required) ? part.required : [];
      const entries = Object.entries(named(part, "properties"));
      return Object.fromEntries(
        entries
          .filter(([name]) => !isLeast || required.includes(name))
          .map(([name, property]) => [name, sampleOf(isSchema(property) ? property : {}, isLeast)]),
      );
    }
    switch (part.type) {
      case "array":
        return isLeast || !isSchema(part.items) ? [] : [sampleOf(part.items, isLeast)];
      case "boolean":
        return true;
      case "integer":
      case "number":
        return typeof part.minimum === "number" ? part.minimum : 1;
      case "object":
        return {};
      default:
        return part.format === "date-time" ? "2026-11-24T09:15:00Z" : "Example";
    }
  }
}
