import { compact } from "./compact.js";

/**
 * The canonical spelling of a UK bank account number: 8 digits.
 *
 * Reads 6 to 8 digits with blanks and dashes anywhere, and pads short ones with zeros in front, as banks
 * do with numbers of 6 and 7 digits. Numbers of 9 and 10 digits, which some banks once gave, are not cut:
 * each bank cut them in a way of its own. Whether there is such an account, nobody can tell from the
 * number. Never throws.
 *
 * @returns `undefined` where it cannot be read as an account number
 * @example
 * normaliseBankAccountNumber("733-445"); // "00733445"
 */
export function normaliseBankAccountNumber(text: string): string | undefined {
  const digits = compact(text, "punctuation");
  return digits !== undefined && /^[0-9]{6,8}$/.test(digits) ? digits.padStart(8, "0") : undefined;
}
