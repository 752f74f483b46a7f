import type { SchemaFile, Workspace } from "../../load/domain.js";
import { isSchema, type JsonSchema } from "../../load/schema.js";
import { finding, isOfType, properties } from "../places.js";
import { resolve } from "../resolve.js";
import type { Rule } from "../rule.js";

/** What a time-like value is, and what the name of a property that holds it ends in. */
const kinds = {
  day: {
    name: /^date$|Date$/,
    plural: /^dates$|Dates$/,
    ending: "Date",
    words: "a day (format date)",
  },
  // CloudEvents and others call the moment of an event `time`.
  instant: {
    name: /^time$|At$/,
    plural: /^times$|At$/,
    ending: "At",
    words: "a moment (format date-time)",
  },
  localTime: {
    name: /^time$|Time$/,
    plural: /^times$|Times$/,
    ending: "Time",
    words: "a local time",
  },
} as const;

type Kind = keyof typeof kinds;

export const nameSuffix: Rule = {
  id: "name-suffix",
  convention: 3,
  summary: "Days end in `Date`, local times in `Time`, moments in `At`, and nothing else does.",
  *check(workspace) {
    for (const place of properties(workspace)) {
      const { name, schema, file } = place;
      const items = isOfType(schema, "array") && isSchema(schema.items) ? schema.items : undefined;
      const kind = kindOf(workspace, file, items ?? schema);
      if (kind !== undefined) {
        const { name: one, plural, ending, words } = kinds[kind];
        if (!(items === undefined ? one : plural).test(name))
          yield finding(
            place,
            `${name} holds ${words}: let its name end in ${ending}${items === undefined ? "" : "s"}.`,
          );
        continue;
      }
      // A property that only narrows an inherited one says nothing of its type.
      if (!("type" in schema) && !("$ref" in schema)) continue;
      for (const { name: one, words, ending } of Object.values(kinds)) {
        if (!one.test(name) || name === "time") continue;
        yield finding(
          place,
          `A name that ends in ${ending} is for ${words}. Rename ${name}, or give it that type.`,
        );
      }
    }
  },
};

function kindOf(workspace: Workspace, file: SchemaFile, schema: JsonSchema): Kind | undefined {
  const target = resolve(workspace, file, schema);
  const format = schema.format ?? target.schema.format;
  if (format === "date") return "day";
  if (format === "date-time") return "instant";
  // RFC 3339 has no format for a time of day without an offset, so a type of its own stands for it.
  return format === "time" || target.file.typeName === "LocalTime" ? "localTime" : undefined;
}
