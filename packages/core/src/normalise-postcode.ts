import { compact } from "./compact.js";

/** As in `postcode.schema.json`, without the space; a test holds the two together. */
const POSTCODE =
  /^(?:GIR0AA|(?:[A-PR-UWYZ][0-9][0-9A-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y][0-9][0-9ABEHMNPRVWXY]?)[0-9][ABD-HJLNP-UW-Z]{2})$/;

/**
 * The canonical spelling of a full postcode: capitals and one space, `GU2 4BB`.
 *
 * Reads any case and spacing, and the dashes, dots and brackets that people type (GOV.UK Design System,
 * pattern "Addresses"). A letter `O` that opens the second half is read as a zero, because only a digit
 * can stand there; anywhere else it can be meant, and is left alone. Never throws.
 *
 * @returns `undefined` where it cannot be read as a full postcode
 * @example
 * normalisePostcode("gu24bb"); // "GU2 4BB"
 */
export function normalisePostcode(text: string): string | undefined {
  const letters = compact(text, "punctuation");
  // Ordinary letters only: capitals of others can turn into ordinary ones ("ı" into "I").
  if (letters === undefined || !/^[A-Za-z0-9]{5,7}$/.test(letters)) return undefined;
  const capitals = letters.toUpperCase();
  const outward = capitals.slice(0, -3);
  const inward = capitals.slice(-3).replace(/^O/, "0");
  return POSTCODE.test(outward + inward) ? `${outward} ${inward}` : undefined;
}
