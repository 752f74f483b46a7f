/**
 * What is wrong with a value, in a form for programs (code, path, pointer) and for people (message).
 */

/** A step from a value into one of its members: a property's name or an array's index. */
export type PathSegment = string | number;

/**
 * Every code that an issue can have. Stable: programs may compare them.
 * The JSON Schema keywords behind each stand in the table of this package's README.
 */
export type IssueCode =
  | "wrong-type"
  | "missing"
  | "missing-one-of"
  | "unknown-property"
  | "wrong-property-name"
  | "not-in-list"
  | "not-equal"
  | "unknown-kind"
  | "wrong-format"
  | "too-short"
  | "too-long"
  | "too-small"
  | "too-large"
  | "not-multiple"
  | "too-few-items"
  | "too-many-items"
  | "duplicate-item"
  | "too-few-properties"
  | "too-many-properties"
  | "too-few-matching"
  | "too-many-matching"
  | "none-of"
  | "more-than-one"
  | "not-allowed"
  | "too-deep"
  | "cyclic";

/** One mistake in a value. */
export interface Issue {
  /** The way from the root to the mistake. It names a missing or unknown member itself. */
  readonly path: readonly PathSegment[];
  /** The same way as a JSON Pointer (RFC 6901): `/contact/email`; `""` is the root. */
  readonly pointer: string;
  /** Stable code of the mistake. */
  readonly code: IssueCode;
  /** The JSON Schema keyword that refused the value: `required`, `pattern` … */
  readonly keyword: string;
  /**
   * A plain sentence that says what to do: "Enter a UPRN of 1 to 12 digits". Of a name from outside it
   * shows 60 characters at most, on one line.
   */
  readonly message: string;
  /** What was expected, for programs: a bound, a type's name, a format's name, the known codes. */
  readonly expected?: string | number | boolean | null | readonly unknown[] | undefined;
  /** The known property or code that a misspelt one is nearest to. */
  readonly suggestion?: string | undefined;
}
