import { compact } from "./compact.js";

/**
 * The canonical spelling of a UK sort code: 6 digits.
 *
 * Reads `30-94-30`, `30 94 30`, `30/94/30`. A code that lost its leading zero is not completed: nobody
 * can tell it from a mistyped one. Never throws.
 *
 * @returns `undefined` where it cannot be read as a sort code
 * @example
 * normaliseSortCode("30-94-30"); // "309430"
 */
export function normaliseSortCode(text: string): string | undefined {
  const digits = compact(text, "punctuation");
  return digits !== undefined && /^[0-9]{6}$/.test(digits) ? digits : undefined;
}
