import {
  type BillEnquiry,
  type CouncilTaxSubmission,
  type DirectDebitSubmission,
  EnglandExemptionClaim,
  type KnownEnglandExemption,
  type MoveNotification,
  type MoveOut,
  type ReductionClaim,
  type RefundRoute,
} from "./index.js";
import { type Equal, holds } from "./test/types.js";

declare const out: MoveOut;
const { forwardingAddress: _, ...nowhere } = out;
export const left: MoveNotification = out;
// @ts-expect-error: whoever leaves says where letters go
export const lost: MoveNotification = nowhere;
// @ts-expect-error: there is no fourth way to move
export const away: MoveNotification = { ...out, direction: "away" };

declare const exempt: EnglandExemptionClaim;
export const students: ReductionClaim = { ...exempt, code: "N" };
// @ts-expect-error: X is a class of Wales
export const careLeavers: ReductionClaim = { ...exempt, code: "X" };
// @ts-expect-error: a number is none of England's exemptions
export const number: ReductionClaim = { ...exempt, code: "1" };
// @ts-expect-error: discounts have classes of their own
export const discount: ReductionClaim = { ...exempt, kind: "property-discount" };

export function codeOf(claim: ReductionClaim): string {
  if (claim.kind === "exemption" && claim.nation === "england")
    holds<Equal<typeof claim.code, KnownEnglandExemption>>();
  return claim.code;
}

export const same: RefundRoute = { kind: "original-method" };
// @ts-expect-error: a refund to a bank account names it
export const nothing: RefundRoute = { kind: "bank-account" };
// @ts-expect-error: nothing is asked that is not needed
export const more: RefundRoute = { kind: "original-method", account: {} };

// An open list takes a code of one's own.
export const topic: BillEnquiry["topic"] = "water-charge";

declare const answer: DirectDebitSubmission;
export const read: CouncilTaxSubmission = answer;
// @ts-expect-error: an answer has the last two digits alone
answer.account?.sortCode;

holds<Equal<ReturnType<typeof MoveNotification.parse>, MoveNotification>>();
export const checked: boolean = EnglandExemptionClaim.is(exempt);
