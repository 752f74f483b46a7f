import type { LocalisedText } from "@localo/core";
import type { Collection, Eligibility, IneligibleReason, WastePolicy } from "@localo/waste";
import { dayOf, instant } from "../time/london.js";
import { lastDayOf } from "./collection-state.js";
import { messages, notices } from "./messages.js";
import { type ReportWindow, reportWindow } from "./report-window.js";
import type { Standing } from "./standing.js";
import type { WorkingDays } from "./working-days.js";

/** What the answer on a missed collection follows from. */
export interface MissedReportFacts {
  /** Whether households live there; the council does not collect from businesses. */
  readonly household: boolean;
  /** How the property stands with the service today; `undefined` where it does not have it. */
  readonly standing: Standing | undefined;
  /** The day on which the service begins again, where it does not run now. */
  readonly outOfSeasonUntil?: string | undefined;
  /** The visit in question: where none is named, the last one that was due. */
  readonly visit?: Visit | undefined;
  /** The day of the next visit. */
  readonly nextDate?: string | undefined;
  /** What the crew recorded of the visit that keeps it from being reported. */
  readonly blockingEvent?: { readonly message?: LocalisedText | undefined } | undefined;
  /** An open report of the visit. */
  readonly openReport?: { readonly expectedByDate?: string | undefined } | undefined;
}

/** A visit, and how the property stood with its service on that day. */
export type Visit = Pick<Collection, "date" | "precision" | "serviceId" | "state"> & {
  readonly standing: Standing;
};

/** What the council goes by. */
export interface Rules {
  readonly policy: WastePolicy;
  readonly workingDays: WorkingDays;
  readonly now: Date;
}

/**
 * Whether a visit can be reported as missed now. Reasons that last come first: what a property does not
 * have is said before what is wrong with one visit.
 */
export function missedReport(facts: MissedReportFacts, rules: Rules): Eligibility {
  const { visit } = facts;
  if (!facts.household) return no("property-ineligible", notices.propertyIneligible);
  const window = visit && reportWindow(visit, rules.policy, rules.workingDays);
  const isOpen = window !== undefined && rules.now < window.end;
  // What ended since is reported as any other visit, and what began since has had none.
  const standing = isOpen ? visit?.standing : facts.standing;
  if (standing === undefined) return no("no-service", notices.noService);
  if (standing === "not-subscribed") {
    if (facts.standing === "active") return nothingDue(facts.nextDate);
    return no("not-subscribed", notices.notSubscribed);
  }
  if (standing === "suspended") return no("no-service", notices.suspended);
  if (facts.outOfSeasonUntil !== undefined && !isOpen) {
    return no("out-of-season", messages.startsAgain(facts.outOfSeasonUntil));
  }
  if (visit === undefined || window === undefined) return nothingDue(facts.nextDate);
  return unfinished(visit, window, rules.now) ?? finished(facts, window, rules.now);
}

/** Why it is too soon; `undefined` where it is not. */
function unfinished(visit: Visit, { opensAt }: ReportWindow, now: Date): Eligibility | undefined {
  if (visit.state === "cancelled") return no("too-early", notices.cancelled);
  if (visit.state === "in-progress") return no("round-in-progress", notices.roundStillOut);
  if (visit.state === "delayed") return no("delayed", notices.delayed);
  if (visit.state === "scheduled") return no("too-early", messages.notDueYet(visit.date));
  if (visit.state === "unknown" && opensAt !== undefined && now < opensAt) {
    const message =
      visit.precision === "day"
        ? messages.notDueYet(visit.date)
        : messages.weekNotOver(lastDayOf(visit));
    return { ...no("too-early", message), opensAt: instant(opensAt) };
  }
  return undefined;
}

function finished(
  { openReport, blockingEvent }: MissedReportFacts,
  { closesAt, end }: ReportWindow,
  now: Date,
): Eligibility {
  const moment = instant(closesAt);
  const lastDay = dayOf(closesAt);
  if (openReport !== undefined) {
    const by = openReport.expectedByDate;
    return no(
      "already-reported",
      by === undefined ? notices.reported : messages.alreadyReported(by),
    );
  }
  if (end <= now) {
    return { ...no("window-closed", messages.windowClosed(lastDay)), closesAt: moment };
  }
  if (blockingEvent !== undefined) {
    return no("event-recorded", blockingEvent.message ?? notices.eventRecorded);
  }
  return { eligible: true, message: messages.reportBy(lastDay), closesAt: moment };
}

function nothingDue(nextDate: string | undefined): Eligibility {
  return no(
    "too-early",
    nextDate === undefined ? notices.nothingDue : messages.notDueYet(nextDate),
  );
}

function no(reason: IneligibleReason, message: LocalisedText): Eligibility & { eligible: false } {
  return { eligible: false, reason, message };
}
