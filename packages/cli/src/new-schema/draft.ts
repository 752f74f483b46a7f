import { list } from "../check-types/document.js";
import type { Schema } from "../typescript/to-draft-2020.js";
import { UsageError } from "../usage-error.js";
import type { CoreType } from "./core-type.js";
import { Drafter } from "./drafter.js";
import { titleOf } from "./names.js";
import { fileOf, type Place } from "./parse-place.js";
import { DECIDE } from "./questions.js";

/** A type that the draft refers to by a name alone, for a person to confirm. */
export interface Suggestion {
  readonly property: string;
  readonly ref: string;
}

/** A schema that is begun, and the code lists that it needs. */
export interface Draft {
  readonly schema: Schema;
  /** Lists that are new, by name, without the folder. */
  readonly codelists: ReadonlyMap<string, Schema>;
  readonly suggestions: readonly Suggestion[];
}

/** What a draft refers to where it is there. */
export interface Surroundings {
  readonly coreTypeOf: (property: string, schema: Schema) => CoreType | undefined;
  /** Whether a file is there, by its path from the root. */
  readonly isThere: (path: string) => boolean;
}

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

/**
 * Begins a schema. What only a person can say is left open in a way that `localo lint` refuses: a
 * description that begins with "Decide:", a bound that is not there, a code without a label.
 * @param type the schema of a TypeScript type, without intersections; `undefined` to begin with nothing
 * @throws UsageError where the type is no object, or contains itself
 */
export function draftSchema(
  { domain, name, major }: Place,
  type: Schema | undefined,
  { coreTypeOf, isThere }: Surroundings,
): Draft {
  const head = (path: string, title: string) => ({
    $schema: DRAFT,
    $id: `https://ns.localo.org/${domain}/v${major}/${path}.schema.json`,
    title: titleOf(title),
  });
  const what = `say what the ${titleOf(name).toLowerCase()} is`;
  const source = "Source: say where it comes from.";
  if (type === undefined) {
    const description = `${DECIDE}${what}, add its properties, and list on purpose which are required. ${source}`;
    const schema = {
      ...head(name, name),
      description,
      type: "object",
      required: [],
      properties: {},
    };
    return { schema, codelists: new Map(), suggestions: [] };
  }
  const drafter = new Drafter(type, coreTypeOf, (each) =>
    isThere(fileOf(domain, `codelists/${each}`)),
  );
  const description = `${DECIDE}${what}, and check which properties are required: they are those of the TypeScript type. ${source}`;
  const part = drafter.part(type, name, []);
  if (part.type !== "object" && list(part, "oneOf").length === 0)
    throw new UsageError(
      "A schema is drafted from a type that is an object, or a union of objects.",
    );
  const codelists = [...drafter.codelists].map(([each, values]): [string, Schema] => [
    each,
    {
      ...head(`codelists/${each}`, each),
      description: `${DECIDE}say what the codes tell apart, whether the list is closed, extensible or open (x-localo-list), and give each code a label and a description (x-localo-codes).`,
      type: "string",
      enum: values,
    },
  ]);
  const { suggestions } = drafter;
  return {
    schema: { ...head(name, name), description, ...part },
    codelists: new Map(codelists),
    suggestions,
  };
}
