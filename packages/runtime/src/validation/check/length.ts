/**
 * Whether a text has between `least` and `most` characters. Characters are code points (JSON Schema
 * Validation §6.3.1): they are only counted where the number of code units does not tell.
 */
export function hasLength(text: string, least: number, most: number): boolean {
  const { length } = text;
  if (length < least || length > 2 * most) return false;
  if (length <= most && length >= 2 * least) return true;
  const points = countPoints(text);
  return points >= least && points <= most;
}

/** How many code points a text has. */
export function countPoints(text: string): number {
  let count = text.length;
  for (let index = text.length - 1; index > 0; index--) {
    if ((text.charCodeAt(index) & 0xfc00) !== 0xdc00) continue;
    if ((text.charCodeAt(index - 1) & 0xfc00) !== 0xd800) continue;
    count--;
    index--;
  }
  return count;
}
