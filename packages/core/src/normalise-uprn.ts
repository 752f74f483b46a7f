import { normaliseDigits } from "./normalise-digits.js";

/**
 * The canonical spelling of a UPRN: 1 to 12 digits without leading zeros (BS 7666-2:2006).
 *
 * Reads what circulates: padded (`000000199356`), with spaces or dashes, from a spreadsheet
 * (`100061398752.0`). Never throws.
 *
 * @returns `undefined` where it cannot be read as a UPRN
 * @example
 * normaliseUprn("000000199356"); // "199356"
 */
export function normaliseUprn(text: string): string | undefined {
  return normaliseDigits(text, 12);
}
