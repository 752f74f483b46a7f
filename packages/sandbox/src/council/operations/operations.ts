import type { Transaction } from "@electric-sql/pglite";
import { notImplemented } from "@localo/runtime/server";
import type { WasteOperations } from "@localo/waste/server";
import type { Office } from "../office.js";
import { submissionOf } from "../store/submissions.js";
import { getDescription, getPolicy } from "./about.js";
import { applyForAssistedCollection } from "./apply-for-assisted-collection.js";
import { attachmentOperations } from "./attachments.js";
import { listBulkyItems } from "./bulky-items.js";
import { quoteBulkyCollection } from "./bulky-quotes.js";
import { extendBulkySlot, holdBulkySlot, releaseBulkySlot } from "./bulky-slots.js";
import { listContainerTypes, listServices } from "./catalogue.js";
import { getCollectionsCalendar, listCollections } from "./collections.js";
import { decideSubmission } from "./decide-submission.js";
import { listEligibility } from "./eligibility.js";
import { listCollectionEvents } from "./events.js";
import { listEvents } from "./list-events.js";
import { getProperty, searchProperties } from "./properties.js";
import { listPropertyServices } from "./property-services.js";
import { reportMissedCollection } from "./report-missed-collection.js";
import { reportStreetProblem } from "./report-street-problem.js";
import { requestClinicalCollection } from "./request-clinical-collection.js";
import { requestContainers } from "./request-containers.js";
import { findResponsibility } from "./responsibility.js";
import { getSubmission, listSubmissions } from "./submissions.js";
import { recordSupplierEvents } from "./supplier-events.js";

/** Every operation of waste, as this council does it. */
export function wasteOperations(office: Office): WasteOperations<Transaction> {
  const submissions = { domain: "waste", bodyOf: submissionOf } as const;
  const operations: WasteOperations<Transaction> = {
    searchProperties: searchProperties(office),
    getProperty: getProperty(office),
    listPropertyServices: listPropertyServices(office),
    listCollections: listCollections(office),
    getCollectionsCalendar: getCollectionsCalendar(office),
    listCollectionEvents: listCollectionEvents(office),
    listEligibility: listEligibility(office),
    listServices: listServices(office),
    listContainerTypes: listContainerTypes(office),
    reportMissedCollection: reportMissedCollection(office),
    requestContainers: requestContainers(office),
    reportStreetProblem: reportStreetProblem(office),
    getDescription: getDescription(office, "waste", () => operations),
    getPolicy: getPolicy(office.policy),
    getSubmission: getSubmission(office, submissions),
    listSubmissions: listSubmissions(office, submissions),
    listBulkyItems: listBulkyItems(office),
    applyForAssistedCollection: applyForAssistedCollection(office),
    requestClinicalCollection: requestClinicalCollection(office),
    findResponsibility: findResponsibility(office),
    quoteBulkyCollection: quoteBulkyCollection(office),
    holdBulkySlot: holdBulkySlot(office),
    releaseBulkySlot: releaseBulkySlot(office),
    extendBulkySlot: extendBulkySlot(office),
    bookBulkyCollection: notImplemented,
    listBulkyBookings: notImplemented,
    getBulkyBooking: notImplemented,
    amendBulkyBooking: notImplemented,
    cancelBulkyBooking: notImplemented,
    subscribeToGardenWaste: notImplemented,
    listGardenSubscriptions: notImplemented,
    getGardenSubscription: notImplemented,
    renewGardenSubscription: notImplemented,
    amendGardenSubscription: notImplemented,
    cancelGardenSubscription: notImplemented,
    createPayment: notImplemented,
    getPayment: notImplemented,
    refundPayment: notImplemented,
    recordSupplierEvents: recordSupplierEvents(office),
    updateSupplierCollections: notImplemented,
    updateSupplierServicePoints: notImplemented,
    decideSubmission: decideSubmission(office),
    sendInformation: notImplemented,
    withdrawSubmission: notImplemented,
    ...attachmentOperations(office, "waste"),
    listEvents: listEvents(office, "waste"),
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
