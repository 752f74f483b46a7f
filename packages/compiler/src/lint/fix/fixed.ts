/** One thing that `localo lint --fix` mended. */
export interface Fixed {
  /** Path of the file from the repository's root, with forward slashes. */
  readonly file: string;
  /** JSON Pointer (RFC 6901) to what was mended. */
  readonly pointer: string;
  /** Id of the rule that the file broke. */
  readonly rule: string;
  /** What was done, in one plain sentence. */
  readonly message: string;
}

/** A text that was mended, and what was done to it. */
export interface Mended {
  readonly text: string;
  readonly changes: readonly Omit<Fixed, "file">[];
}
