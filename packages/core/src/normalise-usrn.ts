import { normaliseDigits } from "./normalise-digits.js";

/**
 * The canonical spelling of a USRN: 1 to 8 digits without leading zeros (BS 7666-1:2006).
 *
 * Reads what circulates: padded (`04401245`), with spaces or dashes, from a spreadsheet. Never throws.
 *
 * @returns `undefined` where it cannot be read as a USRN
 * @example
 * normaliseUsrn("04401245"); // "4401245"
 */
export function normaliseUsrn(text: string): string | undefined {
  return normaliseDigits(text, 8);
}
