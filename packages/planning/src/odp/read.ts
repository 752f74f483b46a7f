import { DateOnly, Instant } from "@localo/core";
import { uriFormat } from "@localo/runtime/validators";
import { londonDay } from "../london-day.js";
import type { Read } from "./payload-reader.js";

/** Reads a text that is not blank, without the space around it, of at most `maximum` characters. */
export function text(maximum: number): Read<string> {
  return (value) => {
    if (typeof value !== "string") return undefined;
    const trimmed = value.trim();
    // Characters as a schema counts them: code points.
    const fits = trimmed.length <= maximum || [...trimmed].length <= maximum;
    return trimmed !== "" && fits ? trimmed : undefined;
  };
}

/** Reads a yes or no. */
export const flag: Read<boolean> = (value) => (typeof value === "boolean" ? value : undefined);

/** Reads a day. */
export const day: Read<string> = (value) => (DateOnly.is(value) ? value : undefined);

/** Reads a moment. */
export const instant: Read<string> = (value) => (Instant.is(value) ? value : undefined);

/** Reads the day, in London, of a moment. */
export const dayOfInstant: Read<string> = (value) => {
  if (!Instant.is(value)) return undefined;
  // ECMAScript knows no leap second (RFC 3339 §5.7 does): it falls on the day of the second before.
  const moment = new Date(value.replace(/:60(?=[.zZ+-])/, ":59"));
  return Number.isNaN(moment.getTime()) ? undefined : day(londonDay(moment));
};

/** Reads what a validator accepts as it is. */
export function valid<T>(type: { is(value: unknown): value is T }): Read<T> {
  return (value) => (type.is(value) ? value : undefined);
}

/** Reads a web address. One of another scheme (`javascript:`) is none. */
export const webAddress: Read<string> = (value) =>
  typeof value === "string" &&
  value.length <= 2048 &&
  /^https?:\/\//.test(value) &&
  uriFormat.test(value)
    ? value
    : undefined;

/** Reads a text by a normaliser of core. */
export function normalised(normalise: (text: string) => string | undefined): Read<string> {
  return (value) => (typeof value === "string" ? normalise(value) : undefined);
}

/** A code in Localo's spelling: `highCourtAppeal` and `pp.full` become `high-court-appeal`, `pp-full`. */
export const code: Read<string> = (value) => {
  if (typeof value !== "string" || value.length > 64) return undefined;
  const kebab = value
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/[._ ]/g, "-")
    .toLowerCase();
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(kebab) && kebab.length <= 64 ? kebab : undefined;
};
