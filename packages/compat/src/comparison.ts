/**
 * What a change does. `breaking-by-policy`: the values allow it, and this project does not.
 * `unknown`: nothing could be proven, which counts as breaking.
 */
export type Verdict = "breaking" | "breaking-by-policy" | "safe" | "unknown";

/** The release that a change needs (semver.org), at least. */
export type Bump = "none" | "patch" | "minor" | "major";

/**
 * Whom a change concerns: who sends values (`input`: requests), who reads them (`output`: answers), or
 * who writes code and documentation with the names of the schema (`source`).
 */
export type Direction = "input" | "output" | "source";

/** A value that one version takes and the other does not. Both versions' validators were asked. */
export interface Witness {
  readonly value: unknown;
  readonly validBefore: boolean;
  readonly validAfter: boolean;
}

/** One edit and what it does in one direction. */
export interface Finding {
  /** Stable id of the rule, kebab-case: `required-added`. */
  readonly rule: string;
  readonly verdict: Verdict;
  readonly bump: Bump;
  readonly direction: Direction;
  /** `waste/MissedCollectionReport`, `waste/operations` or the file's name. */
  readonly schema: string;
  /** JSON pointer in the schema before; `null` where the place was not there. */
  readonly before: string | null;
  /** JSON pointer in the schema after; `null` where the place is not there. */
  readonly after: string | null;
  /** One sentence for a service manager. */
  readonly message: string;
  readonly witness?: Witness;
}

/** What two versions come to: the worst verdict, the largest bump, and every finding. */
export interface Comparison {
  readonly verdict: Verdict;
  readonly bump: Bump;
  readonly findings: readonly Finding[];
}

const verdicts: readonly Verdict[] = ["safe", "breaking-by-policy", "unknown", "breaking"];
const bumps: readonly Bump[] = ["none", "patch", "minor", "major"];

/** The comparison that findings amount to: `safe` and `none` where there are none. */
export function comparisonOf(findings: readonly Finding[]): Comparison {
  const worst = <T>(order: readonly T[], all: readonly T[], none: T): T =>
    all.reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), none);
  return {
    verdict: worst(
      verdicts,
      findings.map(({ verdict }) => verdict),
      "safe",
    ),
    bump: worst(
      bumps,
      findings.map(({ bump }) => bump),
      "none",
    ),
    findings,
  };
}

/** Two comparisons as one. */
export function mergeComparisons(...all: readonly Comparison[]): Comparison {
  return comparisonOf(all.flatMap(({ findings }) => findings));
}
