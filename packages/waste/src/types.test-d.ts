import {
  type ApprovalDecision,
  type BulkyBooking,
  type BulkyPricing,
  type Collection,
  type ContainerRequest,
  type DenialDecision,
  type Eligibility,
  type KnownDenialReason,
  type KnownStream,
  type MissedCollectionReport,
  type PropertyService,
  type PublicPropertyService,
  type ResidentPropertyService,
  type Stream,
  type SubmissionDecision,
  SupplierEvent,
  type SupplierEventBatch,
  type WasteSubmission,
} from "./index.js";
import { type Equal, holds } from "./test/types.js";

export function aUnionNarrowsAndHasItsFallback(service: PropertyService) {
  if (service.view === "public") {
    holds<Equal<typeof service, PublicPropertyService>>();
    // @ts-expect-error: only a resident or officer sees the containers
    service.containers;
  } else if (service.view === "resident") {
    holds<Equal<typeof service, ResidentPropertyService>>();
    service.containers;
  } else {
    // A kind that this version does not know still has what every kind has.
    holds<Equal<typeof service.missedReport, Eligibility>>();
    // @ts-expect-error: and nothing else
    service.containers;
  }
}

export function aReasonIsThereWhereItIsNotEligible(eligibility: Eligibility) {
  // @ts-expect-error: an eligible one may have no reason
  const early: string = eligibility.reason;
  if (!eligibility.eligible) {
    const reason: string = eligibility.reason;
    return reason;
  }
  return early;
}

export function aKnownCodeCompletesAndAnUnknownOneIsAccepted() {
  // An editor completes what a union of literals lists.
  holds<Equal<Extract<KnownStream, "paper-card">, "paper-card">>();
  holds<Equal<string extends KnownStream ? true : false, false>>();
  const known: Stream = "paper-card";
  const own: Stream = "coffee-pods";
  // @ts-expect-error: no stream of this version
  const wrong: KnownStream = "coffee-pods";
  return [known, own, wrong];
}

export function anUnknownCodeIsAcceptedOnOutputOnly(
  collection: Collection,
  submission: WasteSubmission,
  line: ContainerRequest["lines"][number],
) {
  // An extensible list: readers meet codes that they do not know.
  collection.state = "on-its-way-back";
  submission.status = "escalated";
  line.action = "deliver";
  // @ts-expect-error: writers use the known codes
  line.action = "polish";
}

export function aReportNeedsWhatItNeeds(): MissedCollectionReport[] {
  return [
    {
      uprn: "990000000001",
      collection: { collectionId: "c1" },
      contact: { email: "a@example.com" },
    },
    // @ts-expect-error: no contact
    { uprn: "990000000001", collection: { collectionId: "c1" } },
    // @ts-expect-error: a UPRN is never a number
    { uprn: 1, collection: { collectionId: "c1" }, contact: { email: "a@example.com" } },
    {
      uprn: "990000000001",
      collection: { collectionId: "c1" },
      contact: { email: "a@example.com" },
      // @ts-expect-error: misspelt
      note: "",
    },
  ];
}

export function aDecisionIsApprovedOrSaysWhyNot(decision: SubmissionDecision) {
  if (decision.decision === "deny") {
    holds<Equal<typeof decision, DenialDecision>>();
    const reason: KnownDenialReason = decision.reason;
    return reason;
  }
  holds<Equal<typeof decision, ApprovalDecision>>();
  // @ts-expect-error: only who turns an application down gives a reason
  decision.reason;
  return decision.period?.endDate;
}

export function aDecisionIsWrittenWhole(): SubmissionDecision[] {
  return [
    { decision: "approve" },
    { decision: "deny", reason: "help-at-home" },
    // @ts-expect-error: no reason
    { decision: "deny" },
    // @ts-expect-error: neither
    { decision: "maybe" },
  ];
}

export function aPriceIsOfItsKind(pricing: BulkyPricing) {
  if (pricing.kind === "banded" || pricing.kind === "points") return pricing.bands[0]?.price;
  if (pricing.kind === "single" || pricing.kind === "per-item") return pricing.price;
  // @ts-expect-error: nobody knows what a kind that is new has
  return pricing.price;
}

export function aBatchTakesItsRowsAndReadsAnything(batch: SupplierEventBatch) {
  const rows: SupplierEvent[] = [
    { id: "ev-1", code: "not-presented", occurredAt: "2026-11-23T07:42:10Z", uprn: "990000000001" },
  ];
  const [row] = batch.rows;
  // @ts-expect-error: a row is no event until it was checked
  const event: SupplierEvent | undefined = row;
  const checked = SupplierEvent.safeParse(row);
  return [{ rows } satisfies SupplierEventBatch, event, checked.data?.occurredAt];
}

export function aBookingIsASubmission(booking: BulkyBooking) {
  const submission: WasteSubmission = booking;
  return [submission.phase, booking.charge.refunded.amountPence, booking.date];
}
