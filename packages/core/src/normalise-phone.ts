import { compact } from "./compact.js";

/**
 * Numbers of the UK, Jersey, Guernsey and the Isle of Man without their leading zero, in the lengths of
 * Ofcom's National Telephone Numbering Plan: ten digits; nine in some areas (Brampton's 016977 too) and
 * for old freephone numbers (0800 xxx xxx); seven for Childline (0800 1111). 04 and 06 are not in use.
 *
 * The areas that are listed have some numbers of nine digits. Everywhere else such a number is one that
 * lost a digit. One literal, because bundlers keep what is put together.
 */
const UK_NUMBER =
  /^(?:[1-35789][0-9]{9}|1(?:204|208|254|276|297|298|363|364|384|386|404|420|460|461|480|488|524|527|562|566|606|629|635|647|659|695|726|744|750|768|827|837|884|900|905|935|946|949|963|995)[0-9]{5}|16977[23][0-9]{3}|800[0-9]{6}|8001111)$/;

/**
 * A mobile number that lost its leading zero in a spreadsheet. Other numbers that lost theirs are not
 * completed: they look like those of other countries without their plus.
 */
const BARE_UK_MOBILE = /^7[1-9][0-9]{8}$/;

/** ITU-T E.164 (11/2010) §6.1: a country code, which begins with 1 to 9, and 15 digits at most in all. */
const FOREIGN_NUMBER = /^[1-9][0-9]{6,14}$/;

/**
 * A zero that is dialled inside a country only: `+49 (0)30`. Whether it is left out is a rule of each
 * country (Italy keeps its zeros), so only that of UK numbers is read.
 */
const TRUNK_ZERO = /\(\s*0\s*\)/;

/**
 * The canonical spelling of a telephone number: E.164, `+441632960001`.
 *
 * Reads UK numbers as people in the UK write them (`(01632) 960 001`, `07700 900982`), and any country's
 * with `+` or `00` in front (`+44 (0)1632 960001`, `0033 1 23 45 67 89`), with spaces, dashes, dots,
 * slashes or brackets, and as a `tel:` link. Never throws.
 *
 * What it knows: of UK numbers the lengths and first digits of Ofcom's plan; of other countries the
 * bounds of E.164 alone. The full plans of 240 countries would weigh more than the rest of this package
 * by far and change every month, and still could not say that a number is in use.
 *
 * An extension (`ext. 12`) is not dropped: E.164 cannot hold it, so such a text cannot be read. Nor can
 * numbers that work inside the UK only (`101`).
 *
 * @returns `undefined` where it cannot be read as a telephone number
 * @example
 * normalisePhone("(01632) 960 001"); // "+441632960001"
 */
export function normalisePhone(text: string): string | undefined {
  const number = compact(text, "punctuation")?.replace(/^tel:/i, "");
  if (number === undefined) return undefined;
  if (/^(?:\+|00)/.test(number)) return fromInternational(number.replace(/^(?:\+|00)/, ""), text);
  if (number.startsWith("0")) return fromUk(number);
  if (number.startsWith("44")) return fromUk(number.slice(2));
  return BARE_UK_MOBILE.test(number) ? fromUk(number) : undefined;
}

function fromInternational(number: string, text: string): string | undefined {
  if (number.startsWith("44")) return fromUk(number.slice(2));
  return FOREIGN_NUMBER.test(number) && !TRUNK_ZERO.test(text) ? `+${number}` : undefined;
}

function fromUk(number: string): string | undefined {
  const significant = number.replace(/^0/, "");
  return UK_NUMBER.test(significant) ? `+44${significant}` : undefined;
}
