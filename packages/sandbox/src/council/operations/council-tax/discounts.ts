import type { DiscountApplication, ReductionClaim } from "@localo/council-tax";
import { isCodeInForce, publishedCodes } from "@localo/council-tax/labels";
import { ProblemReply } from "@localo/runtime/server";
import { transactionOf } from "../../office.js";
import { needsEvidence } from "../../rules/needs-evidence.js";
import { dateInWords } from "../../time/date-in-words.js";
import { dayOf } from "../../time/london.js";
import { checkDay, checkNotEarly, datesCrossed } from "./check-day.js";
import { checkRequest } from "./check-request.js";
import { type CouncilTaxOffice, type CouncilTaxOperation, refusal } from "./council-tax-office.js";
import { received } from "./received.js";
import { reviewOf } from "./reviews.js";
import { usualSteps } from "./steps.js";

/** `POST /single-person-discounts` */
export function requestSinglePersonDiscount(
  office: CouncilTaxOffice,
): CouncilTaxOperation<"requestSinglePersonDiscount"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    await checkRequest(tx, body, office);
    checkDay(body.fromDate, "#/fromDate", office);
    if (body.action === "apply" && !body.mainResidence) {
      throw refusal("not-main-residence", "The discount is for a main home", {
        pointer: "#/mainResidence",
        detail: "There may be a discount for an empty or second home",
      });
    }
    if (body.action === "apply") checkLeavers(body);
    const steps = usualSteps(body.action === "apply" ? "granted" : "account-updated");
    const type = "single-person-discount";
    return received(tx, { type, body, caller: context.caller, steps }, office);
  };
}

/** Who is the only adult from a day on has nobody who left after it. */
function checkLeavers({ fromDate, leavers = [] }: DiscountApplication): void {
  const index = leavers.findIndex(({ lastDate }) => lastDate > fromDate);
  if (index < 0) return;
  const detail = "Someone left after the first day on which nobody else is there";
  throw datesCrossed(`#/leavers/${index}/lastDate`, detail);
}

/** `POST /discount-review-replies` */
export function sendDiscountReviewReply(
  office: CouncilTaxOffice,
): CouncilTaxOperation<"sendDiscountReviewReply"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    await checkRequest(tx, body, office);
    const review = reviewOf(body.reviewReference, body.property.postcode, office.now());
    if (review === undefined) {
      throw refusal("unknown-review", "There is no such review for this property", {
        pointer: "#/reviewReference",
        detail: "Enter the reference as it stands in the letter",
      });
    }
    if (!review.open) {
      const detail = "The review is closed";
      throw new ProblemReply(409, "review-closed", {
        title: detail,
        detail: `It closed on ${dateInWords(review.closesDate)}. Tell the council of a change under single person discounts.`,
        errors: [{ in: "body", pointer: "#/reviewReference", code: "review-closed", detail }],
      });
    }
    const steps = usualSteps("account-updated");
    const type = "discount-review-reply";
    return received(tx, { type, body, caller: context.caller, steps }, office);
  };
}

/** `POST /reduction-claims` */
export function submitReductionClaim(
  office: CouncilTaxOffice,
): CouncilTaxOperation<"submitReductionClaim"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    const { kind, nation, code, fromDate, toDate, attachmentIds } = body;
    const { nation: own, evidence } = office.councilTax;
    if (nation !== own) {
      const detail = `Choose ${own}`;
      throw refusal("wrong-nation", "The home is in another nation", {
        pointer: "#/nation",
        detail,
      });
    }
    await checkRequest(tx, body, office);
    if (!isCodeInForce(kind, nation, code, fromDate)) {
      throw refusal("code-not-in-force", "The code was not in force on that day", {
        pointer: "#/fromDate",
        detail: sinceWhen(body, office),
      });
    }
    // What was due from the day that the law allowed it is claimed years later, too.
    checkNotEarly(fromDate, "#/fromDate", office);
    if (toDate !== undefined && toDate < fromDate) {
      throw datesCrossed("#/toDate", "The last day is before the first");
    }
    if (attachmentIds === undefined && needsEvidence(body, evidence)) {
      throw refusal("evidence-needed", "The council needs a file for this claim", {
        pointer: "#/attachmentIds",
        detail: "Upload a file",
      });
    }
    const type = "reduction-claim";
    return received(
      tx,
      { type, body, caller: context.caller, steps: usualSteps("granted") },
      office,
    );
  };
}

function sinceWhen({ kind, nation, code }: ReductionClaim, { now }: CouncilTaxOffice): string {
  const listed = publishedCodes(kind, nation, dayOf(now())).find((one) => one.code === code);
  return listed?.validFromDate === undefined
    ? "Choose a code that GET /codes lists for the day"
    : `Enter a day from ${dateInWords(listed.validFromDate)}`;
}
