/**
 * Whether a value is a text of between `least` and `most` characters. Characters are code points (JSON
 * Schema Validation §6.3.1): they are only counted where the number of code units does not tell.
 */
export function isText(value: unknown, least: number, most: number): boolean {
  if (typeof value !== "string") return false;
  const { length } = value;
  if (length <= most && length >= 2 * least) return true;
  if (length < least || length > 2 * most) return false;
  const points = countPoints(value);
  return points >= least && points <= most;
}

/** How many code points a text has. */
export function countPoints(text: string): number {
  // Spread would take memory for each; a surrogate pair is two code units of one code point.
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}
