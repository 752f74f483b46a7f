import type { WorkingDays } from "../rules/working-days.js";
import { momentOf } from "../time/london.js";
import type { StopRecord, SubmissionRecord, VisitRecord } from "./records.js";
import { collectionId } from "./records.js";

const REPORTED_AT = "17:05";
const WORKING_DAYS = 2;

/** A report of a visit that is still open: the household sent it in the evening of that day. */
export function reportedBefore(
  uprn: string,
  visit: VisitRecord,
  stops: readonly StopRecord[],
  workingDays: WorkingDays,
): SubmissionRecord {
  const stop = stops.find(({ service_id }) => service_id === visit.service_id);
  if (stop === undefined) throw new RangeError(`No ${visit.service_id} at ${uprn}`);
  const id = collectionId(visit, stop);
  return {
    id: `sub-before-${uprn}`,
    type: "missed-collection",
    status: "accepted",
    phase: "open",
    caller: "resident",
    uprn,
    service_id: visit.service_id,
    collection_id: id,
    subject: {
      uprn,
      servicePointId: stop.service_point_id,
      serviceId: visit.service_id,
      collection: { collectionId: id, serviceId: visit.service_id, date: visit.date },
    },
    expected_by: workingDays.add(visit.date, WORKING_DAYS),
    reference: "WA-0000001",
    created_at: momentOf(visit.date, REPORTED_AT).toISOString(),
  };
}
