/** A rule: one edit that has a name, what it means and what it does. */
export interface Rule {
  /** Stable, kebab-case. A published id is never given to another rule. */
  readonly id: string;
  /** The edit in a few words: "A required property was added". */
  readonly title: string;
  /** What it does to whom, and what to do instead: a paragraph. */
  readonly description: string;
  /** The rule of the reverse edit, in the other direction. */
  readonly mirror: string;
}
