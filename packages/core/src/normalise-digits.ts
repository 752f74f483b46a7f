import { compact } from "./compact.js";

/**
 * The number in its canonical spelling: digits alone, without leading zeros.
 *
 * Spreadsheets write whole numbers with `.0` at the end; that is no part of the number. A dash in front
 * is a minus: data sets write `-1` for "not known". A letter `O` is not read as a zero: without a check
 * digit a wrong guess would name another property or street.
 *
 * @param longest how many digits it has at most
 */
export function normaliseDigits(text: string, longest: number): string | undefined {
  const number = compact(text)?.replace(/\.0+$/, "");
  if (number === undefined || !/^[0-9]+$/.test(number) || /^\s*[\p{Pd}\u2212]/u.test(text)) {
    return undefined;
  }
  const canonical = number.replace(/^0+/, "");
  return canonical === "" || canonical.length > longest ? undefined : canonical;
}
