/** How a schema is read: draft 2020-12, draft-07, or a dialect that nothing here knows. */
export type Dialect = "2020-12" | "draft-07" | "other";

/** Where a schema stands. */
export interface Place {
  /** The schema: an object, `true` or `false`, or whatever else somebody wrote. */
  readonly schema: unknown;
  /** The document that it is part of: the URI that it was asked for by. */
  readonly document: string;
  /** JSON pointer in the document. */
  readonly pointer: string;
  /** The base URI of references in it (JSON Schema Core §8.2). */
  readonly base: string;
  readonly dialect: Dialect;
}

/** The dialect that `$schema` names. Without one it is draft 2020-12, the only one that Localo uses. */
export function dialectOf(schema: unknown, inherited: Dialect): Dialect {
  if (typeof schema !== "object" || schema === null || !("$schema" in schema)) return inherited;
  const { $schema } = schema;
  if (typeof $schema !== "string") return inherited;
  if (/^https?:\/\/json-schema\.org\/draft-07\/schema#?$/.test($schema)) return "draft-07";
  if ($schema === "https://json-schema.org/draft/2020-12/schema") return "2020-12";
  return /^https?:\/\/json-schema\.org\//.test($schema) ? "other" : "2020-12";
}
