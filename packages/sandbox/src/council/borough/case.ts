import type { LocalisedText } from "@localo/core";
import type { WorkingDays } from "../rules/working-days.js";
import type { Household } from "./household.js";
import type { VisitRecord } from "./records.js";

/** The day on which a case is looked at. */
export interface CaseDay {
  readonly today: string;
  /** The last working day before today: a visit on it is finished, and its window open. */
  readonly lastWorked: string;
  readonly workingDays: WorkingDays;
}

/** A round that a case has for itself, so that its visits lie right on every day of the year. */
export interface OwnRound {
  /** A day on which it comes … */
  readonly day: string;
  /** … in this of its four weeks: rubbish comes in 0 and 2, recycling in 1 and 3, food always. */
  readonly week: 0 | 1 | 2 | 3;
  /** It comes on that day though it is a bank holiday. */
  readonly fixed?: boolean;
  /** Default: the back office says how the round stands. */
  readonly knowsState?: boolean;
  /** Plans as far as this day, where that is further than others. */
  readonly until?: string;
}

/** Something that a crew recorded of a case's visit. */
export interface CaseEvent {
  readonly code: string;
  readonly visit: VisitRecord;
  /** Default: the place where the crew stops. */
  readonly about?: "property" | "street";
  readonly message?: LocalisedText;
}

/** What happened to a case's visits. */
export interface Happenings {
  /** The visits that went otherwise, as they went. */
  readonly changed?: readonly VisitRecord[];
  readonly events?: readonly CaseEvent[];
  /** A visit that was reported, and is not yet dealt with. */
  readonly reported?: VisitRecord;
}

/** A case that real councils have, in the made-up borough. */
export interface Case {
  readonly uprn: string;
  /** "A bin store that serves two blocks". */
  readonly title: string;
  /** What is special about it, in a sentence or two. */
  readonly description: string;
  /** What to look at below the property: `services`, `eligibility?type=missed-collection`. */
  readonly look: string | ((day: CaseDay) => string);
  /** Needs a key that may read what households have. */
  readonly officer?: boolean;
  /** Default: the town's first street. */
  readonly street?: "stationRoad" | "tarnRow" | "chapelLane";
  readonly household?: Household;
  /** Its own round. Default: the street's. */
  readonly round?: (day: CaseDay) => OwnRound;
  readonly happens?: (visits: readonly VisitRecord[], day: CaseDay) => Happenings;
}

/** The visit of a service on a day. @throws RangeError where there is none */
export function visitOn(
  visits: readonly VisitRecord[],
  serviceId: string,
  date: string,
): VisitRecord {
  const visit = visits.find((one) => one.service_id === serviceId && one.date === date);
  if (visit === undefined) throw new RangeError(`No visit of ${serviceId} on ${date}`);
  return visit;
}
