import type { WastePolicy } from "@localo/waste";

/** A policy has rules that this council cannot follow; the message names each and what it can. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
}

/**
 * The codes of extensible lists that the sandbox's rules turn on. A policy is what a council gives out,
 * so that its schema lets codes of later versions pass; who has to act by them must know them.
 */
const KNOWN = {
  "/bulky/pricing/kind": ["single", "per-item", "banded", "points"],
  "/bulky/cancellationRefund": ["full", "unused-part", "none"],
  "/bulky/latePayment": ["new-slot", "refund"],
  "/garden/term": ["season", "twelve-months"],
  "/garden/cancellationRefund": ["full", "unused-part", "none"],
} as const;

/**
 * Refuses a policy before anyone relies on it: a rule that is not known must not fail, or be guessed at,
 * when the first resident asks.
 * @throws PolicyError
 */
export function refuseUnknownRules({ bulky, garden }: WastePolicy): void {
  const said: Readonly<Record<keyof typeof KNOWN, string | undefined>> = {
    "/bulky/pricing/kind": bulky?.pricing.kind,
    "/bulky/cancellationRefund": bulky?.cancellationRefund,
    "/bulky/latePayment": bulky?.latePayment,
    "/garden/term": garden?.term,
    "/garden/cancellationRefund": garden?.cancellationRefund,
  };
  const unknown = Object.entries(KNOWN).flatMap(([pointer, codes]) => {
    const code = said[pointer as keyof typeof KNOWN];
    if (code === undefined || codes.some((one) => one === code)) return [];
    return [`${pointer}: ${code} (this council knows ${codes.join(", ")})`];
  });
  if (unknown.length === 0) return;
  throw new PolicyError(`The policy has rules that are not known here:\n${unknown.join("\n")}`);
}
