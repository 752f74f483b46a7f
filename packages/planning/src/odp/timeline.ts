import type { Consultation, Decision, TimelineEntry } from "../generated/index.js";
import type { PayloadReader } from "./payload-reader.js";
import { day } from "./read.js";

/** What is known of an application's days. */
export interface Days {
  readonly submittedDate: string | undefined;
  readonly checkedDate: string | undefined;
  readonly isValid: boolean | undefined;
  readonly publishedDate: string | undefined;
  readonly consultation: Consultation | undefined;
  readonly decisions: readonly Decision[];
}

/** The events of a payload, the earliest first. */
export function readTimeline(reader: PayloadReader, days: Days): TimelineEntry[] {
  const { submittedDate, checkedDate, isValid, publishedDate, consultation, decisions } = days;
  const committee = decisions.find(({ decisionMaker }) => decisionMaker === "committee");
  const events: readonly (readonly [string, string | undefined])[] = [
    ["application-submitted", submittedDate],
    ["validation-completed", checkedDate],
    [
      isValid === true ? "valid-from" : "invalid-from",
      isValid === undefined ? undefined : checkedDate,
    ],
    ["application-published", publishedDate],
    ["consultation-start", consultation?.startDate],
    ["consultation-end", consultation?.endDate],
    // The day it was handed to the committee; the committee meets later.
    ["sent-to-committee", reader.take("/data/assessment/committeeSentDate", day)],
    ["committee-date", committee?.decisionDate],
  ];
  return events
    .flatMap(([event, date]) => (date === undefined ? [] : [{ event, date }]))
    .sort((a, b) => a.date.localeCompare(b.date));
}
