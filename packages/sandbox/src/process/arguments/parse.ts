import { normaliseUprn } from "@localo/core";
import { InvalidArgumentError } from "commander";
import { DateTime } from "luxon";

/**
 * A whole number in a range.
 * @throws InvalidArgumentError (each of these), which commander prints
 */
export function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < from || value > to) {
      throw new InvalidArgumentError(`Give a whole number from ${from} to ${to}.`);
    }
    return value;
  };
}

const YEARS = { first: 2000, last: 2100 };

/** An ISO 8601 date and time; without an offset it is the time in the United Kingdom. */
export function instant(text: string): Date {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)
    ? DateTime.fromISO(text, { zone: "Europe/London" })
    : undefined;
  if (time === undefined || !time.isValid || time.year < YEARS.first || time.year > YEARS.last) {
    throw new InvalidArgumentError(
      `Give a date and time from ${YEARS.first} to ${YEARS.last}, such as 2026-11-24T16:30 or 2026-11-24T16:30:00Z.`,
    );
  }
  return time.toJSDate();
}

/** A UPRN in its canonical spelling. */
export function uprn(text: string): string {
  const value = normaliseUprn(text);
  if (value === undefined) throw new InvalidArgumentError("Give a UPRN of 1 to 12 digits.");
  return value;
}

/** A host name or address. */
export function host(text: string): string {
  if (!/^[\w.:-]+$/.test(text)) {
    throw new InvalidArgumentError("Give a name or address of this machine, such as 127.0.0.1.");
  }
  return text;
}
