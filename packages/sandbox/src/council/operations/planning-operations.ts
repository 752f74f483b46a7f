import type { Transaction } from "@electric-sql/pglite";
import type { PlanningOperations } from "@localo/planning/server";
import type { Office } from "../office.js";
import { planningPolicy } from "../policy/planning-policy.js";
import { planningSubmissionOf } from "../store/submissions.js";
import { getDescription, getPolicy } from "./about.js";
import { addSubmissionReferences } from "./add-submission-references.js";
import { attachmentOperations } from "./attachments.js";
import { listEvents } from "./list-events.js";
import { listPendingSubmissions } from "./list-pending-submissions.js";
import { paymentOperations } from "./payments.js";
import { getApplication, listAppeals } from "./planning/applications.js";
import { callOffFee } from "./planning/call-off-fee.js";
import { listDecisions } from "./planning/list-decisions.js";
import type { PlanningOffice } from "./planning/planning-office.js";
import { publishApplications } from "./planning/publish-applications.js";
import { searchApplications } from "./planning/search-applications.js";
import { listComments, listDocuments, listSpecialistComments } from "./planning/shown.js";
import { submitApplication } from "./planning/submit-application.js";
import { submitComment } from "./planning/submit-comment.js";
import { submitDocuments } from "./planning/submit-documents.js";
import { updateComment } from "./planning/update-comment.js";
import { sendInformation } from "./send-information.js";
import { getSubmission, listSubmissions } from "./submissions.js";
import { updateSubmissionStatus } from "./update-submission-status.js";
import { webhookOperations } from "./webhooks.js";
import { withdrawSubmission } from "./withdraw-submission.js";

/** Every operation of planning, as this council does it. */
export function planningOperations(office: Office): PlanningOperations<Transaction> {
  const policy = { ...planningPolicy, authority: office.authority };
  const planning: PlanningOffice = { ...office, planning: policy };
  const submissions = { domain: "planning", bodyOf: planningSubmissionOf } as const;
  const operations: PlanningOperations<Transaction> = {
    getDescription: getDescription(office, "planning", () => operations),
    getPolicy: getPolicy(policy),
    getSubmission: getSubmission(office, submissions),
    listSubmissions: listSubmissions(office, submissions),
    searchApplications: searchApplications(planning),
    submitApplication: submitApplication(planning),
    getApplication: getApplication(planning),
    listDocuments: listDocuments(planning),
    submitDocuments: submitDocuments(planning),
    listComments: listComments(planning),
    submitComment: submitComment(planning),
    listSpecialistComments: listSpecialistComments(planning),
    listAppeals: listAppeals(planning),
    listDecisions: listDecisions(planning),
    ...paymentOperations(office, "planning"),
    publishApplications: publishApplications(planning),
    updateComment: updateComment(planning),
    sendInformation: sendInformation(office, submissions),
    withdrawSubmission: withdrawSubmission(office, submissions, callOffFee(office)),
    ...attachmentOperations(office, "planning"),
    ...webhookOperations(office, "planning"),
    listEvents: listEvents(office, "planning"),
    listPendingSubmissions: listPendingSubmissions(office, submissions),
    updateSubmissionStatus: updateSubmissionStatus(office, submissions),
    addSubmissionReferences: addSubmissionReferences(office, submissions),
  };
  return operations;
}
