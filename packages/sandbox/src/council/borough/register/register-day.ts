import type { Decision, SupplierApplication } from "@localo/planning";
import { addDays, instant, momentOf } from "../../time/london.js";
import type { SeededRow } from "./seeded-application.js";

/** A place of an application, as the register shows it. */
export type Site = SupplierApplication["sites"][number];

/** The day on which the register is looked at, and the places that its applications are about. */
export interface RegisterDay {
  /** The day that many days from today, in the past where it is negative. */
  on(days: number): string;
  /** A moment in office hours of that day. */
  at(days: number, time?: string): string;
  /** The site of one of the houses of Orchard Lane, counted from 0. */
  site(house: number): Site;
}

/** Tells days from the day that it is. */
export function registerDay(today: string, sites: readonly Site[]): RegisterDay {
  const on = (days: number) => addDays(today, days);
  return {
    on,
    at: (days, time = "09:00") => instant(momentOf(on(days), time)),
    site(house) {
      const site = sites[house % sites.length];
      if (site === undefined) throw new RangeError("The street has no houses");
      return site;
    },
  };
}

/** What most applications have: received, valid four days later and published the day after that. */
export function applied(
  { on, at }: RegisterDay,
  {
    days,
    number,
    suffix,
  }: { readonly days: number; readonly number: number; readonly suffix: string },
): Pick<SeededRow, "reference" | "receivedDate" | "validFromDate" | "publishedAt" | "expiryDate"> {
  const receivedDate = on(-days);
  return {
    reference: `${receivedDate.slice(2, 4)}/${String(number).padStart(5, "0")}/${suffix}`,
    receivedDate,
    validFromDate: on(4 - days),
    publishedAt: at(5 - days),
    expiryDate: on(4 - days + WEEKS_TO_DECIDE * 7),
  };
}

/** Article 34 of the Development Management Procedure (England) Order 2015. */
const WEEKS_TO_DECIDE = 8;
/** Article 15 of the same order. */
const CONSULTATION_DAYS = 21;

/** A letter to the neighbours, open for three weeks from that day. */
export function letters({ on }: RegisterDay, start: number) {
  return [
    { kind: "neighbour-letter", startDate: on(start), endDate: on(start + CONSULTATION_DAYS) },
  ];
}

/** A decision of the officers that day. */
export function decided(
  { on }: RegisterDay,
  days: number,
  decision: Pick<Decision, "id" | "outcome"> & Partial<Decision>,
): Decision {
  return { decisionDate: on(days), decisionMaker: "planning-officer", ...decision };
}
