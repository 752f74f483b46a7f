import type { Transaction } from "@electric-sql/pglite";
import type { CouncilTaxOperations } from "@localo/council-tax/server";
import { notImplemented } from "@localo/runtime/server";
import type { Office } from "../office.js";
import { councilTaxPolicy } from "../policy/council-tax-policy.js";
import { coreSubmissionOf } from "../store/submissions.js";
import { getDescription, getPolicy } from "./about.js";
import { addSubmissionReferences } from "./add-submission-references.js";
import { attachmentOperations } from "./attachments.js";
import { listEvents } from "./list-events.js";
import { listPendingSubmissions } from "./list-pending-submissions.js";
import { sendInformation } from "./send-information.js";
import { getSubmission, listSubmissions } from "./submissions.js";
import { updateSubmissionStatus } from "./update-submission-status.js";
import { withdrawSubmission } from "./withdraw-submission.js";

/** Every operation of council tax, as this council does it. */
export function councilTaxOperations(office: Office): CouncilTaxOperations<Transaction> {
  const submissions = { domain: "council-tax", bodyOf: coreSubmissionOf } as const;
  const operations: CouncilTaxOperations<Transaction> = {
    getDescription: getDescription(office, "council-tax", () => operations),
    getPolicy: getPolicy({ ...councilTaxPolicy, authority: office.authority }),
    getSubmission: getSubmission(office, submissions),
    listSubmissions: listSubmissions(office, submissions),
    notifyMove: notImplemented,
    requestSinglePersonDiscount: notImplemented,
    sendDiscountReviewReply: notImplemented,
    submitReductionClaim: notImplemented,
    createDirectDebit: notImplemented,
    amendDirectDebit: notImplemented,
    cancelDirectDebit: notImplemented,
    requestPaymentArrangement: notImplemented,
    requestRefund: notImplemented,
    notifyDeath: notImplemented,
    sendEnquiry: notImplemented,
    submitBandAppeal: notImplemented,
    findAccount: notImplemented,
    getAccount: notImplemented,
    listBands: notImplemented,
    listCodes: notImplemented,
    sendInformation: sendInformation(office, submissions),
    withdrawSubmission: withdrawSubmission(office, submissions),
    ...attachmentOperations(office, "council-tax"),
    listEvents: listEvents(office, "council-tax"),
    listWebhooks: notImplemented,
    createWebhook: notImplemented,
    getWebhook: notImplemented,
    deleteWebhook: notImplemented,
    rotateWebhookSecret: notImplemented,
    replayEvents: notImplemented,
    listPendingSubmissions: listPendingSubmissions(office, submissions),
    updateSubmissionStatus: updateSubmissionStatus(office, submissions),
    addSubmissionReferences: addSubmissionReferences(office, submissions),
  };
  return operations;
}
