import type { SupplierApplication } from "@localo/planning";
import { appealDaysCrossed } from "./appeal-days.js";
import { isBoundary } from "./boundary.js";

/** What is wrong with a back office's application that its schema cannot say. */
interface ApplicationMistake {
  /** `appeals/0/startedDate` */
  readonly member: string;
  readonly code: "dates-crossed" | "invalid-boundary" | "duplicate-item";
  /** What to do about it, without a full stop. */
  readonly detail: string;
}

/** The first mistake in an application; `undefined` where there is none. */
export function mistakeIn({
  appeals,
  consultations = [],
  decisions = [],
  sites,
}: SupplierApplication): ApplicationMistake | undefined {
  const appeal = appealDaysCrossed(appeals);
  if (appeal !== undefined) {
    const detail = "An appeal's days follow each other";
    return { member: appeal, code: "dates-crossed", detail };
  }
  const consultation = consultations.findIndex(({ startDate, endDate }) => endDate < startDate);
  if (consultation >= 0) {
    const member = `consultations/${consultation}/endDate`;
    return {
      member,
      code: "dates-crossed",
      detail: "Give a last day that is not before the first",
    };
  }
  const ids = decisions.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (twice >= 0) {
    const member = `decisions/${twice}/id`;
    return { member, code: "duplicate-item", detail: "Give each decision an id of its own" };
  }
  const site = sites.findIndex(({ boundary }) => boundary !== undefined && !isBoundary(boundary));
  if (site < 0) return undefined;
  const detail = "Close each ring, and leave positions out where there are too many";
  return { member: `sites/${site}/boundary`, code: "invalid-boundary", detail };
}
