import type { CouncilTaxPolicy } from "@localo/council-tax";

/** What a reduction is claimed for. */
interface Claim {
  readonly kind: string;
  readonly nation: string;
  readonly code: string;
}

/** Whether the council needs a file: a policy can have several rules for one kind of claim. */
export function needsEvidence(
  { kind, nation, code }: Claim,
  rules: CouncilTaxPolicy["evidence"] = [],
): boolean {
  return rules.some(
    (rule) => rule.kind === kind && rule.nation === nation && rule.codes.includes(code),
  );
}
