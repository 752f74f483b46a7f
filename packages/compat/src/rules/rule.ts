/**
 * What an edit does to the set of valid values. `narrows`: some are gone. `widens`: there are more.
 * `changes`: it depends on the values, and is decided by proof. `notes`: nothing.
 */
export type Effect = "narrows" | "widens" | "changes" | "notes";

/** What was done to a keyword. */
export type EditKind = "added" | "removed" | "tightened" | "loosened" | "changed";

/** A keyword and what was done to it: `maxLength tightened`. */
export type Claim = `${string} ${EditKind}`;

/** A rule: an edit that has a name, what it means and what it does. */
export interface Rule {
  /** Stable, kebab-case. A published id is never given to another rule. */
  readonly id: string;
  /** The edit in a few words: "A property became required". */
  readonly title: string;
  /** What it does to whom, and what to do instead: a paragraph. */
  readonly description: string;
  /** The rule of the reverse edit: what the one does to input, the other does to output. */
  readonly mirror: string;
  readonly effect: Effect;
  /** The edits that it answers for. */
  readonly claims: readonly Claim[];
}
