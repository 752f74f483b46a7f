/**
 * `@localo/waste/calendar`: collections as a calendar that phones and desktops subscribe to. An entry
 * of its own, because it carries a calendar library.
 */
import { type CodeLabels, codeLabel } from "@localo/runtime";
import ical, {
  ICalEventClass,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { daysLater, utcDay } from "./calendar/day.js";
import { collectionUid, escapedText, plainText } from "./calendar/text.js";
import { timeZoneOfBritain } from "./calendar/time-zone.js";
import {
  type CalendarLanguage,
  type CalendarWords,
  calendarWords,
  dayInWords,
} from "./calendar/words.js";
import type { Collection, WasteServiceInfo } from "./generated/index.js";
import { dateChangeReasonLabels, streamLabels } from "./generated/labels.js";

export type { CalendarLanguage } from "./calendar/words.js";

/** How {@link toCalendar} writes a calendar. Everything can be left out. */
export interface CalendarOptions {
  /** Language of names and sentences; English is used where there is no Welsh. Default `en`. */
  readonly language?: CalendarLanguage;
  /** The services of the collections: their names say what is collected, and their streams which events are private. */
  readonly services?: readonly Pick<WasteServiceInfo, "id" | "name" | "streams">[];
  /** Name of the calendar. Default "Bin collections". Do not put an address in it. */
  readonly name?: string;
  /** When the calendar was made (`DTSTAMP`). Default: now. Give it to get the same text each time. */
  readonly now?: Date;
}

/** How often a subscriber looks for changes: a day, as council timetables do not change faster. */
const REFRESH_SECONDS = 86_400;
const DAYS_OF_WEEK = 7;

/**
 * Writes collections as an iCalendar object (RFC 5545), to be sent as `text/calendar; charset=utf-8`.
 *
 * - An event takes a whole day, without a time or a zone; `DTEND` is the day after it (§3.6.1).
 * - Where only the week is known, the event takes the seven days from its date and says so.
 * - The `UID` stays when a collection moves, and `SEQUENCE` is the collection's revision. Of two with one
 *   id, the one of the higher revision counts.
 * - A cancelled collection stays as `STATUS:CANCELLED`, so that subscribers see that it is off.
 * - Events do not make anyone busy. No address, UPRN or name of a person is written.
 * - One whose stream says something private (clinical waste) is `CLASS:PRIVATE`, and its title is "Waste
 *   collection": locked phones, watches and cars show titles to whoever is near. Its description, which
 *   they do not show, begins with what is collected.
 *
 * Any other title is the service's name, else the council's label, else the names of the streams.
 *
 * @param collections in any order; none gives a calendar without events
 * @throws RangeError where a date is not a day of the form `YYYY-MM-DD`, or a revision is no whole number from 0
 * @throws TypeError where an item is no collection: it has no id or no authority
 */
export function toCalendar(
  collections: readonly Collection[],
  options: CalendarOptions = {},
): string {
  const { language = "en", services = [], now = new Date() } = options;
  const words = calendarWords[language];
  const serviceById = new Map(services.map((service) => [service.id, service]));
  const calendar = ical({
    prodId: `//localo.org//waste//${language.toUpperCase()}`,
    name: escapedText(options.name ?? words.calendar),
    ttl: REFRESH_SECONDS,
  });
  const latest = latestById(collections);
  for (const [uid, collection] of latest) {
    const service = serviceById.get(collection.serviceId);
    const streams = collection.streams ?? service?.streams ?? [];
    const isPrivate = saysSomethingPrivate(streams);
    const name =
      service?.name[language] ??
      service?.name.en ??
      collection.label ??
      streamNames(streams, language) ??
      words.collection;
    calendar.createEvent({
      id: uid,
      sequence: collection.revision,
      stamp: now,
      ...span(collection),
      summary: plainText(summary(isPrivate ? words.collection : name, collection, words)),
      description:
        plainText(
          [...(isPrivate ? [name] : []), ...sentences(collection, language, words)].join("\n"),
        ) || null,
      status:
        collection.state === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      class: isPrivate ? ICalEventClass.PRIVATE : null,
    });
  }
  const text = calendar.toString();
  // RFC 5545 §3.6: a calendar holds one component at least. The library would write a time zone before
  // some of the calendar's properties, which come first (§3.4).
  const whole =
    latest.size > 0 ? text : text.replace(/(?=END:VCALENDAR$)/, `${timeZoneOfBritain}\r\n`);
  // §3.1: the last line ends as the others do.
  return `${whole}\r\n`;
}

/** By UID, so that a page that overlaps another does not give an event twice. */
function latestById(collections: readonly Collection[]): Map<string, Collection> {
  const latest = new Map<string, Collection>();
  for (const [index, collection] of collections.entries()) {
    refuseOther(collection, index);
    const uid = collectionUid(collection.id, collection.authority);
    const other = latest.get(uid);
    if (other === undefined || other.revision < collection.revision) latest.set(uid, collection);
  }
  return latest;
}

/** JavaScript knows no types: what would end in a wrong calendar, or in an error that names no place, ends here. */
function refuseOther(collection: Partial<Collection> | null | undefined, index: number): void {
  const { id, authority, revision } = collection ?? {};
  if (typeof id !== "string" || typeof authority?.code !== "string") {
    throw new TypeError(`collections[${index}] is no Collection: it has no id or no authority`);
  }
  // SEQUENCE is an integer (RFC 5545 §3.8.7.4).
  if (!Number.isSafeInteger(revision) || Number(revision) < 0) {
    throw new RangeError(`collections[${index}].revision is no whole number from 0: ${revision}`);
  }
}

function span({ date, precision }: Collection): Pick<ICalEventData, "allDay" | "end" | "start"> {
  const start = utcDay(date);
  const end = daysLater(start, precision === "week-commencing" ? DAYS_OF_WEEK : 1);
  // A year has four digits (§3.3.4). An event without an end takes the day that it starts (§3.6.1).
  return { allDay: true, start, end: end.getUTCFullYear() > 9999 ? null : end };
}

function streamNames(streams: readonly string[], language: CalendarLanguage): string | undefined {
  const named = streams.filter((stream) => stream !== "other");
  if (named.length === 0) return undefined;
  return named.map((stream) => codeLabel(streamLabels, stream, language)).join(", ");
}

function summary(title: string, { precision }: Collection, words: CalendarWords): string {
  return precision === "week-commencing" ? `${title} (${words.someDay})` : title;
}

function sentences(
  { changeReason, date, originalDate, precision, state }: Collection,
  language: CalendarLanguage,
  words: CalendarWords,
): string[] {
  const said: string[] = [];
  if (state === "cancelled") said.push(words.cancelled);
  if (precision === "week-commencing") said.push(words.weekOnly);
  if (originalDate !== date) said.push(words.movedFrom(dayInWords(utcDay(originalDate), words)));
  if (changeReason !== undefined) {
    said.push(`${codeLabel(dateChangeReasonLabels, changeReason, language)}.`);
  }
  return said;
}

/** Whether it tells of someone who is being treated, or needs pads. */
function saysSomethingPrivate(streams: readonly string[]): boolean {
  const labels: CodeLabels<string> = streamLabels;
  return streams.some(
    (stream) => Object.hasOwn(labels, stream) && labels[stream]?.sensitivity !== undefined,
  );
}
