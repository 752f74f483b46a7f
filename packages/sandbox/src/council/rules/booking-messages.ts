import type { LocalisedText } from "@localo/core";
import { dayInWords } from "../time/london.js";

/** What the council tells people of their bookings. Days are `YYYY-MM-DD`. */
export const bookingMessages = {
  putOut: (day: string): LocalisedText => ({
    en: `Put the items out by 7am on ${dayInWords(day, "en")}.`,
    cy: `Rhowch yr eitemau allan erbyn 7yb ${dayInWords(day, "cy")}.`,
  }),
  /** Paid too late for its day, and the crew comes on another. */
  otherDay: (day: string, instead: string): LocalisedText => ({
    en: `Your payment came after ${dayInWords(day, "en")} was let go. We come on ${dayInWords(instead, "en")} instead.`,
    cy: `Daeth eich taliad ar ôl i ni ryddhau ${dayInWords(day, "cy")}. Byddwn yn dod ${dayInWords(instead, "cy")} yn lle hynny.`,
  }),
  /** Paid too late, and nothing else can be had. */
  paidBack: (day: string): LocalisedText => ({
    en: `Your payment came after ${dayInWords(day, "en")} was let go. We pay it back.`,
    cy: `Daeth eich taliad ar ôl i ni ryddhau ${dayInWords(day, "cy")}. Byddwn yn ei ad-dalu.`,
  }),
  /** Paid too late for a change, which is undone. */
  changePaidBack: (day: string): LocalisedText => ({
    en: `Your payment came too late for your change. We pay it back, and come on ${dayInWords(day, "en")} as booked before.`,
    cy: `Daeth eich taliad yn rhy hwyr i'ch newid. Byddwn yn ei ad-dalu, ac yn dod ${dayInWords(day, "cy")} fel y trefnwyd o'r blaen.`,
  }),
  notPaid: (day: string): LocalisedText => ({
    en: `The payment did not come in time, so ${dayInWords(day, "en")} was let go. Book again.`,
    cy: `Ni ddaeth y taliad mewn pryd, felly rydym wedi rhyddhau ${dayInWords(day, "cy")}. Trefnwch eto.`,
  }),
  changeNotPaid: (day: string): LocalisedText => ({
    en: `The payment for your change did not come in time. We come on ${dayInWords(day, "en")} as booked before.`,
    cy: `Ni ddaeth y taliad am eich newid mewn pryd. Byddwn yn dod ${dayInWords(day, "cy")} fel y trefnwyd o'r blaen.`,
  }),
} as const;
