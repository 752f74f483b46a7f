import type { Transaction } from "@electric-sql/pglite";
import type { CouncilTaxOperations } from "@localo/council-tax/server";
import type { Office } from "../office.js";
import { councilTaxPolicy } from "../policy/council-tax-policy.js";
import { coreSubmissionOf } from "../store/submissions.js";
import { getDescription, getPolicy } from "./about.js";
import { addSubmissionReferences } from "./add-submission-references.js";
import { attachmentOperations } from "./attachments.js";
import { findAccount, getAccount } from "./council-tax/accounts.js";
import { callOffDirectDebit } from "./council-tax/call-off-direct-debit.js";
import { listBands, listCodes } from "./council-tax/catalogue.js";
import type { CouncilTaxOffice } from "./council-tax/council-tax-office.js";
import {
  amendDirectDebit,
  cancelDirectDebit,
  createDirectDebit,
} from "./council-tax/direct-debits.js";
import {
  requestSinglePersonDiscount,
  sendDiscountReviewReply,
  submitReductionClaim,
} from "./council-tax/discounts.js";
import { notifyMove } from "./council-tax/notify-move.js";
import {
  notifyDeath,
  requestPaymentArrangement,
  requestRefund,
  sendEnquiry,
  submitBandAppeal,
} from "./council-tax/requests.js";
import { listEvents } from "./list-events.js";
import { listPendingSubmissions } from "./list-pending-submissions.js";
import { sendInformation } from "./send-information.js";
import { getSubmission, listSubmissions } from "./submissions.js";
import { updateSubmissionStatus } from "./update-submission-status.js";
import { webhookOperations } from "./webhooks.js";
import { withdrawSubmission } from "./withdraw-submission.js";

/** Every operation of council tax, as this council does it. */
export function councilTaxOperations(office: Office): CouncilTaxOperations<Transaction> {
  const policy = { ...councilTaxPolicy, authority: office.authority };
  const councilTax: CouncilTaxOffice = { ...office, councilTax: policy };
  const submissions = { domain: "council-tax", bodyOf: coreSubmissionOf } as const;
  const operations: CouncilTaxOperations<Transaction> = {
    getDescription: getDescription(office, "council-tax", () => operations),
    getPolicy: getPolicy(policy),
    getSubmission: getSubmission(office, submissions),
    listSubmissions: listSubmissions(office, submissions),
    notifyMove: notifyMove(councilTax),
    requestSinglePersonDiscount: requestSinglePersonDiscount(councilTax),
    sendDiscountReviewReply: sendDiscountReviewReply(councilTax),
    submitReductionClaim: submitReductionClaim(councilTax),
    createDirectDebit: createDirectDebit(councilTax),
    amendDirectDebit: amendDirectDebit(councilTax),
    cancelDirectDebit: cancelDirectDebit(councilTax),
    requestPaymentArrangement: requestPaymentArrangement(councilTax),
    requestRefund: requestRefund(councilTax),
    notifyDeath: notifyDeath(councilTax),
    sendEnquiry: sendEnquiry(councilTax),
    submitBandAppeal: submitBandAppeal(councilTax),
    findAccount: findAccount(councilTax),
    getAccount: getAccount(councilTax),
    listBands: listBands(councilTax),
    listCodes: listCodes(councilTax),
    sendInformation: sendInformation(office, submissions),
    withdrawSubmission: withdrawSubmission(office, submissions, callOffDirectDebit),
    ...attachmentOperations(office, "council-tax"),
    ...webhookOperations(office, "council-tax"),
    listEvents: listEvents(office, "council-tax"),
    listPendingSubmissions: listPendingSubmissions(office, submissions),
    updateSubmissionStatus: updateSubmissionStatus(office, submissions),
    addSubmissionReferences: addSubmissionReferences(office, submissions),
  };
  return operations;
}
