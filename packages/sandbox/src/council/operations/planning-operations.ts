import type { Transaction } from "@electric-sql/pglite";
import type { PlanningOperations } from "@localo/planning/server";
import { notImplemented } from "@localo/runtime/server";
import type { Office } from "../office.js";
import { planningPolicy } from "../policy/planning-policy.js";
import { planningSubmissionOf } from "../store/submissions.js";
import { getDescription, getPolicy } from "./about.js";
import { listEvents } from "./list-events.js";
import { getSubmission, listSubmissions } from "./submissions.js";

/** Every operation of planning, as this council does it. */
export function planningOperations(office: Office): PlanningOperations<Transaction> {
  const submissions = { domain: "planning", bodyOf: planningSubmissionOf } as const;
  const operations: PlanningOperations<Transaction> = {
    getDescription: getDescription(office, "planning", () => operations),
    getPolicy: getPolicy({ ...planningPolicy, authority: office.authority }),
    getSubmission: getSubmission(office, submissions),
    listSubmissions: listSubmissions(office, submissions),
    searchApplications: notImplemented,
    submitApplication: notImplemented,
    getApplication: notImplemented,
    listDocuments: notImplemented,
    submitDocuments: notImplemented,
    listComments: notImplemented,
    submitComment: notImplemented,
    listSpecialistComments: notImplemented,
    listAppeals: notImplemented,
    listDecisions: notImplemented,
    publishApplications: notImplemented,
    updateComment: notImplemented,
    sendInformation: notImplemented,
    withdrawSubmission: notImplemented,
    uploadAttachment: notImplemented,
    getAttachment: notImplemented,
    deleteAttachment: notImplemented,
    downloadAttachment: notImplemented,
    listEvents: listEvents(office, "planning"),
    listWebhooks: notImplemented,
    createWebhook: notImplemented,
    getWebhook: notImplemented,
    deleteWebhook: notImplemented,
    rotateWebhookSecret: notImplemented,
    replayEvents: notImplemented,
    listPendingSubmissions: notImplemented,
    updateSubmissionStatus: notImplemented,
    addSubmissionReferences: notImplemented,
  };
  return operations;
}
