/**
 * The candidate that a misspelt word is meant to be, if one is near: all but two letters in one place
 * agree, capitals aside. That covers a letter too many, too few or wrong, and two that changed places.
 */
export function suggest(word: string, candidates: readonly unknown[]): string | undefined {
  const typed = word.toLowerCase();
  let best: string | undefined;
  let least = typed.length > 3 ? 3 : 2;
  for (const candidate of candidates) {
    const away = difference(typed, String(candidate).toLowerCase());
    if (away < least) {
      least = away;
      best = String(candidate);
    }
  }
  return best;
}

/** The length of what is left of the longer of two words without the beginning and the end that they share. */
function difference(a: string, b: string): number {
  if (a && a[0] === b[0]) return difference(a.slice(1), b.slice(1));
  if (a && a.at(-1) === b.at(-1)) return difference(a.slice(0, -1), b.slice(0, -1));
  return Math.max(a.length, b.length);
}
