import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Schema } from "../typescript/to-draft-2020.js";
import { kebabCase } from "./names.js";

/** A type of core that a property looks like. */
export interface CoreType {
  readonly id: string;
  /** `Date only` */
  readonly title: string;
}

/** What core calls what a name ends in (schema-conventions 3). */
const suffixes: Readonly<Record<string, string>> = {
  at: "instant",
  date: "date-only",
  id: "identifier",
  time: "local-time",
};

/** Other names that many give to a type of core. */
const synonyms: Readonly<Record<string, string>> = {
  "email-address": "email",
  mobile: "phone",
  "phone-number": "phone",
  "post-code": "postcode",
  telephone: "phone",
  "telephone-number": "phone",
};

/** Finds the types of core that properties look like, by their names and kinds of value. */
export function coreTypes(
  root: string,
): (property: string, schema: Schema) => CoreType | undefined {
  const folder = join(root, "schemas/core");
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const known = new Map(
    files.flatMap((file) => {
      const name = /^([a-z0-9-]+)\.schema\.json$/.exec(file)?.[1];
      if (name === undefined) return [];
      return [[name, JSON.parse(readFileSync(join(folder, file), "utf8")) as Schema] as const];
    }),
  );
  return (property, { type }) => {
    const name = kebabCase(property);
    const last = name.slice(name.lastIndexOf("-") + 1);
    const meant = [name, synonyms[name], name === last ? undefined : suffixes[last]];
    // `contactEmail`, `homePostcode`: texts only, since objects are called by many words.
    if (type === "string") meant.push(last, synonyms[last]);
    for (const each of meant) {
      const schema = each === undefined ? undefined : known.get(each);
      if (schema?.type === type && typeof schema?.$id === "string")
        return { id: schema.$id, title: String(schema.title) };
    }
    return undefined;
  };
}
