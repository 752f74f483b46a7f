/**
 * Whether a value is a text of between `least` and `most` characters. Characters are code points (JSON
 * Schema Validation §6.3.1) of one or two code units: they are only counted where the number of code
 * units does not tell.
 */
export function isText(value: unknown, least: number, most: number): boolean {
  return (
    typeof value === "string" &&
    ((value.length <= most && value.length >= 2 * least - 1) || hasPoints(value, least, most))
  );
}

// Apart, so that an engine can put the rest in its place.
function hasPoints(text: string, least: number, most: number): boolean {
  const points = pointsOf(text, most);
  return points >= least && points <= most;
}

/** How many characters a text has; infinitely many where there must be more than `most`, as the code units tell. */
export function pointsOf(text: string, most: number): number {
  return text.length > 2 * most ? 1 / 0 : [...text].length;
}
