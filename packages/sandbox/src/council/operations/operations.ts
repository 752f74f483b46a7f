import type { Transaction } from "@electric-sql/pglite";
import type { WasteOperations } from "@localo/waste/server";
import type { Office } from "../office.js";
import { submissionOf } from "../store/submissions.js";
import { getDescription, getPolicy } from "./about.js";
import { addSubmissionReferences } from "./add-submission-references.js";
import { amendBulkyBooking } from "./amend-bulky-booking.js";
import { applyForAssistedCollection } from "./apply-for-assisted-collection.js";
import { attachmentOperations } from "./attachments.js";
import { bookBulkyCollection, getBulkyBooking, listBulkyBookings } from "./bulky-bookings.js";
import { listBulkyItems } from "./bulky-items.js";
import { quoteBulkyCollection } from "./bulky-quotes.js";
import { extendBulkySlot, holdBulkySlot, releaseBulkySlot } from "./bulky-slots.js";
import { createCalendarLink, deleteCalendarLink, listCalendarLinks } from "./calendar-links.js";
import { getCollectionsCalendar, getPrivateCalendar } from "./calendars.js";
import { callOffWaste } from "./call-off.js";
import { cancelBulkyBooking } from "./cancel-bulky-booking.js";
import { listContainerTypes, listServices } from "./catalogue.js";
import { amendGardenSubscription, cancelGardenSubscription } from "./change-garden-subscription.js";
import { listCollections } from "./collections.js";
import { decideSubmission } from "./decide-submission.js";
import { listEligibility } from "./eligibility.js";
import { listCollectionEvents } from "./events.js";
import {
  getGardenSubscription,
  listGardenSubscriptions,
  renewGardenSubscription,
  subscribeToGardenWaste,
} from "./garden-subscriptions.js";
import { listEvents } from "./list-events.js";
import { listPendingSubmissions } from "./list-pending-submissions.js";
import { paymentOperations } from "./payments.js";
import { getProperty, searchProperties } from "./properties.js";
import { listPropertyServices } from "./property-services.js";
import { reportMissedCollection } from "./report-missed-collection.js";
import { reportStreetProblem } from "./report-street-problem.js";
import { requestClinicalCollection } from "./request-clinical-collection.js";
import { requestContainers } from "./request-containers.js";
import { findResponsibility } from "./responsibility.js";
import { sendInformation } from "./send-information.js";
import { getSubmission, listSubmissions } from "./submissions.js";
import { updateSupplierCollections } from "./supplier-collections.js";
import { recordSupplierEvents } from "./supplier-events.js";
import { updateSupplierServicePoints } from "./supplier-service-points.js";
import { updateSubmissionStatus } from "./update-submission-status.js";
import { webhookOperations } from "./webhooks.js";
import { withdrawSubmission } from "./withdraw-submission.js";

/** Every operation of waste, as this council does it. */
export function wasteOperations(office: Office): WasteOperations<Transaction> {
  const submissions = { domain: "waste", bodyOf: submissionOf } as const;
  const operations: WasteOperations<Transaction> = {
    searchProperties: searchProperties(office),
    getProperty: getProperty(office),
    listPropertyServices: listPropertyServices(office),
    listCollections: listCollections(office),
    getCollectionsCalendar: getCollectionsCalendar(office),
    createCalendarLink: createCalendarLink(office),
    listCalendarLinks: listCalendarLinks(office),
    deleteCalendarLink: deleteCalendarLink(office),
    getPrivateCalendar: getPrivateCalendar(office),
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
    bookBulkyCollection: bookBulkyCollection(office),
    listBulkyBookings: listBulkyBookings(office),
    getBulkyBooking: getBulkyBooking(office),
    amendBulkyBooking: amendBulkyBooking(office),
    cancelBulkyBooking: cancelBulkyBooking(office),
    subscribeToGardenWaste: subscribeToGardenWaste(office),
    listGardenSubscriptions: listGardenSubscriptions(office),
    getGardenSubscription: getGardenSubscription(office),
    renewGardenSubscription: renewGardenSubscription(office),
    amendGardenSubscription: amendGardenSubscription(office),
    cancelGardenSubscription: cancelGardenSubscription(office),
    ...paymentOperations(office, "waste"),
    recordSupplierEvents: recordSupplierEvents(office),
    updateSupplierCollections: updateSupplierCollections(office),
    updateSupplierServicePoints: updateSupplierServicePoints(office),
    decideSubmission: decideSubmission(office),
    sendInformation: sendInformation(office, submissions),
    withdrawSubmission: withdrawSubmission(office, submissions, callOffWaste(office)),
    ...attachmentOperations(office, "waste"),
    ...webhookOperations(office, "waste"),
    listEvents: listEvents(office, "waste"),
    listPendingSubmissions: listPendingSubmissions(office, submissions),
    updateSubmissionStatus: updateSubmissionStatus(office, submissions),
    addSubmissionReferences: addSubmissionReferences(office, submissions),
  };
  return operations;
}
