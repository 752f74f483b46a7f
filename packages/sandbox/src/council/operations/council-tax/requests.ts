import { ProblemReply } from "@localo/runtime/server";
import { transactionOf } from "../../office.js";
import { valuationOffice } from "../../policy/authority.js";
import { addDays, dayOf } from "../../time/london.js";
import { datesCrossed } from "./check-day.js";
import { checkRequest } from "./check-request.js";
import { type CouncilTaxOffice, type CouncilTaxOperation, refusal } from "./council-tax-office.js";
import { received } from "./received.js";
import { usualSteps } from "./steps.js";

/** `POST /payment-arrangements` */
export function requestPaymentArrangement(
  office: CouncilTaxOffice,
): CouncilTaxOperation<"requestPaymentArrangement"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    await checkRequest(tx, body, office);
    if (body.amount.amountPence === 0) {
      const detail = "Enter what can be paid each time";
      throw new ProblemReply(422, "invalid-body", {
        detail: "There is 1 mistake in the body.",
        errors: [{ in: "body", pointer: "#/amount/amountPence", code: "too-small", detail }],
      });
    }
    const { recoveryStages, daysAhead } = office.councilTax.arrangements;
    const today = dayOf(office.now());
    if (body.recoveryStage !== undefined && !recoveryStages.includes(body.recoveryStage)) {
      throw refusal("stage-not-taken", "The council takes no arrangement at this stage", {
        pointer: "#/recoveryStage",
        detail: "Ask the enforcement agent",
      });
    }
    const pointer = "#/startDate";
    if (body.startDate < today) {
      const detail = "Enter today or a later day";
      throw refusal("too-late", "The first payment lies in the past", { pointer, detail });
    }
    if (body.startDate > addDays(today, daysAhead)) {
      const detail = `Enter a day at most ${daysAhead} days from today`;
      throw refusal("too-early", "It is too early to tell this", { pointer, detail });
    }
    const steps = usualSteps("granted");
    const type = "payment-arrangement";
    return received(tx, { type, body, caller: context.caller, steps }, office);
  };
}

/** `POST /refunds` */
export function requestRefund(office: CouncilTaxOffice): CouncilTaxOperation<"requestRefund"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    await checkRequest(tx, body, office);
    const steps = usualSteps("refunded");
    return received(tx, { type: "refund", body, caller: context.caller, steps }, office);
  };
}

/** `POST /deaths` */
export function notifyDeath(office: CouncilTaxOffice): CouncilTaxOperation<"notifyDeath"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    await checkRequest(tx, body, office);
    for (const member of ["deathDate", "grantedDate"] as const) {
      const day = body[member];
      if (day === undefined || day <= dayOf(office.now())) continue;
      throw refusal("date-in-future", "The day lies in the future", {
        pointer: `#/${member}`,
        detail: "Enter today or an earlier day",
      });
    }
    if (body.grantedDate !== undefined && body.grantedDate < body.deathDate) {
      throw datesCrossed("#/grantedDate", "The day of the grant is before the day of the death");
    }
    const steps = usualSteps("account-updated");
    return received(tx, { type: "death", body, caller: context.caller, steps }, office);
  };
}

/** `POST /enquiries` */
export function sendEnquiry(office: CouncilTaxOffice): CouncilTaxOperation<"sendEnquiry"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    await checkRequest(tx, body, office);
    const type = body.kind === "bill" ? "bill-enquiry" : "general-enquiry";
    const steps = usualSteps("answered");
    return received(tx, { type, body, caller: context.caller, steps }, office);
  };
}

/** `POST /band-appeals` */
export function submitBandAppeal(
  office: CouncilTaxOffice,
): CouncilTaxOperation<"submitBandAppeal"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    await checkRequest(tx, body, office);
    const referredTo = {
      kind: "other-authority",
      authority: valuationOffice,
      url: "https://www.gov.uk/challenge-council-tax-band",
    };
    const request = { type: "band-appeal", body, caller: context.caller, steps: [], referredTo };
    return received(tx, request, office);
  };
}
