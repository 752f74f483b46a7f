import type {
  Collection,
  ContainerRequest,
  Eligibility,
  KnownStream,
  MissedCollectionReport,
  PropertyService,
  PublicPropertyService,
  ResidentPropertyService,
  Stream,
  WasteSubmission,
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
