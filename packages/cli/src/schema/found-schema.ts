/** A schema that a command was told to use. */
export interface FoundSchema {
  /** JSON Schema 2020-12. */
  readonly schema: unknown;
  /** What it refers to, by URI; a schema of the standard holds all that it needs. */
  readonly documents: Readonly<Record<string, unknown>>;
}

/** The way that a value travels: to the council in a request, or from it in an answer. */
export type Direction = "input" | "output";
