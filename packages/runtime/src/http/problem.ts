/**
 * What an API answers when it refuses or fails: RFC 9457 problem details, with a `code` for programs.
 * Media type `application/problem+json`.
 */
export interface Problem {
  /** URI of the kind of problem. Absent means `about:blank`. */
  readonly type?: string;
  /** The kind of problem in a few words; the same each time. */
  readonly title: string;
  /** HTTP status. */
  readonly status: number;
  /** What happened this time and what to do. */
  readonly detail?: string;
  /** URI reference of this occurrence. */
  readonly instance?: string;
  /** The kind of problem, for programs: `not-found`. */
  readonly code: string;
  /** The mistakes in the request, at most 20. */
  readonly errors?: readonly RequestMistake[];
  /** Version that the server implements; sent with unknown properties. */
  readonly serverVersion?: string;
}

/** One mistake in a request, as a problem's `errors` list it. */
export interface RequestMistake {
  readonly in: "body" | "query" | "path" | "header";
  /** Place in the body as a JSON Pointer in a URI fragment (RFC 6901 §6): `#/contact/email`. */
  readonly pointer?: string;
  /** Name of the parameter or header. */
  readonly name?: string;
  /** What is wrong, for programs: `missing`, `unknown-property`. */
  readonly code: string;
  /** What is wrong and what to do, for people. */
  readonly detail: string;
  /** The known name or code that a misspelt one is nearest to. */
  readonly suggestion?: string;
}

/** RFC 9457 §3. */
export const PROBLEM_TYPE = "application/problem+json";
