import type { Submission } from "@localo/core";
import { maskBankAccount } from "@localo/council-tax";
import { ProblemReply } from "@localo/runtime/server";
import { transactionOf } from "../../office.js";
import { changeSubmission } from "../../store/change-submission.js";
import {
  type DirectDebit,
  readDirectDebit,
  writeDirectDebit,
} from "../../store/council-tax/direct-debits.js";
import type { Queryable } from "../../store/database.js";
import { readSubmission } from "../../store/submissions.js";
import { checkRequest } from "./check-request.js";
import { type CouncilTaxOffice, type CouncilTaxOperation, refusal } from "./council-tax-office.js";
import { received } from "./received.js";
import { usualSteps } from "./steps.js";

/** `POST /direct-debits` */
export function createDirectDebit(
  office: CouncilTaxOffice,
): CouncilTaxOperation<"createDirectDebit"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    await checkRequest(tx, body, office);
    checkChoice(body, office);
    const { caller } = context;
    const steps = usualSteps("direct-debit-set-up");
    const answer = await received(tx, { type: "direct-debit", body, caller, steps }, office);
    const account = maskBankAccount(body.account);
    await writeDirectDebit(tx, {
      id: answer.body.id,
      caller: caller?.id ?? "",
      account_number: body.accountNumber,
      last_two: account.lastTwo,
      pay_day: body.payDay,
      instalments: body.instalments,
      cancelled: false,
    });
    return { ...answer, body: { ...answer.body, account } };
  };
}

/** `PATCH /direct-debits/{id}` */
export function amendDirectDebit(
  office: CouncilTaxOffice,
): CouncilTaxOperation<"amendDirectDebit"> {
  return async ({ id, body }, context) => {
    const tx = transactionOf(context);
    const { caller } = context;
    const before = await running(tx, id, caller?.id);
    checkChoice(body, office);
    const about = { ...body, directDebitId: id };
    const steps = usualSteps("account-updated");
    const type = "direct-debit-amendment";
    const answer = await received(tx, { type, body: about, caller, steps }, office);
    const lastTwo =
      body.account === undefined ? before.last_two : maskBankAccount(body.account).lastTwo;
    await writeDirectDebit(tx, {
      ...before,
      last_two: lastTwo,
      pay_day: body.payDay ?? before.pay_day,
      instalments: body.instalments ?? before.instalments,
    });
    return { ...answer, body: { ...answer.body, account: { lastTwo } } };
  };
}

/** `DELETE /direct-debits/{id}` */
export function cancelDirectDebit(
  office: CouncilTaxOffice,
): CouncilTaxOperation<"cancelDirectDebit"> {
  return async ({ id }, context) => {
    const tx = transactionOf(context);
    const { caller } = context;
    const before = await running(tx, id, caller?.id);
    await writeDirectDebit(tx, { ...before, cancelled: true });
    const mandate = await readSubmission(tx, id);
    if (mandate?.phase === "open") await changeSubmission(tx, id, NEVER_SET_UP, office.now());
    const steps = usualSteps("direct-debit-ended");
    const type = "direct-debit-cancellation";
    const ended: object = { directDebitId: id };
    const answer: { status: 202; body: Submission; headers: { Location: string } } = await received(
      tx,
      { type, body: ended, caller, steps },
      office,
    );
    return answer;
  };
}

/** A mandate that the bank has not had yet when its direct debit is cancelled. */
const NEVER_SET_UP = {
  status: "cancelled",
  phase: "closed",
  outcome: "direct-debit-ended",
} as const;

/** The direct debit, which the caller may see. @throws ProblemReply 404, 409 `direct-debit-cancelled` */
async function running(
  tx: Queryable,
  id: string,
  caller: string | undefined,
): Promise<DirectDebit> {
  const found = await readDirectDebit(tx, id, caller ?? "");
  if (found === undefined) {
    throw new ProblemReply(404, "not-found", {
      detail: "There is no such direct debit for this key.",
    });
  }
  if (found.cancelled) {
    throw new ProblemReply(409, "direct-debit-cancelled", {
      title: "The direct debit was cancelled",
      detail: "Set up a new one.",
    });
  }
  return found;
}

function checkChoice(
  { payDay, instalments }: { readonly payDay?: number; readonly instalments?: number },
  { councilTax: { directDebit } }: CouncilTaxOffice,
): void {
  if (payDay !== undefined && !directDebit.payDays.includes(payDay)) {
    throw refusal("pay-day-not-offered", "The council takes no money on that day", {
      pointer: "#/payDay",
      detail: `Choose one of ${directDebit.payDays.join(", ")}`,
    });
  }
  if (instalments !== undefined && !directDebit.instalments.includes(instalments)) {
    throw refusal("instalments-not-offered", "The council does not offer so many instalments", {
      pointer: "#/instalments",
      detail: `Choose one of ${directDebit.instalments.join(", ")}`,
    });
  }
}
