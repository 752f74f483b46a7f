/**
 * Whether a value is a text of between `least` and `most` characters. Characters are code points (JSON
 * Schema Validation §6.3.1): they are only counted where the number of code units does not tell, so
 * never in a text of more than twice the bound.
 */
export function isText(value: unknown, least: number, most: number): boolean {
  if (typeof value !== "string") return false;
  const { length } = value;
  if (length <= most && length >= 2 * least) return true;
  if (length < least || length > 2 * most) return false;
  const points = [...value].length;
  return points >= least && points <= most;
}
