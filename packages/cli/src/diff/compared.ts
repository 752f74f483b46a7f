import { type Comparison, comparisonOf, type Finding, type Verdict } from "@localo/compat";

/** One thing in two versions, and what became of it. */
export interface Compared extends Comparison {
  /** A domain, or a schema file. */
  readonly name: string;
  /** What the versions are called. */
  readonly base: string;
  readonly head: string;
}

/** The worst of several comparisons, and all that they found. */
export function together(all: readonly Compared[]): Comparison {
  return comparisonOf(all.flatMap(({ findings }) => findings));
}

/** Whether something that worked may not work any more. */
export function breaks({ verdict }: { readonly verdict: Verdict }): boolean {
  return verdict !== "safe";
}

/** Verdicts and what people see first, the worst first. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  breaking: "breaking",
  "breaking-by-policy": "breaking by policy",
  unknown: "not provably compatible",
  safe: "compatible",
};

/** `breaking, needs a major release` */
export function headline({ verdict, bump, findings }: Comparison): string {
  if (findings.length === 0) return "no change";
  const release = bump === "none" ? "needs no release" : `needs a ${bump} release`;
  return `${verdictWords[verdict]}, ${release}`;
}

/** Findings of each schema: schemas with the worst finding first, and so within each. */
export function bySchema(findings: readonly Finding[]): [string, Finding[]][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of [...findings].sort((a, b) => rank(a) - rank(b)))
    groups.set(finding.schema, [...(groups.get(finding.schema) ?? []), finding]);
  return [...groups];
}

function rank({ verdict }: Finding): number {
  return Object.keys(verdictWords).indexOf(verdict);
}
