/**
 * The candidate that a misspelt word is meant to be, if one is near, whatever its capitals, dashes,
 * underscores and spaces: with one mistake in three to five letters or two beside each other in more. A
 * letter too many, too few or wrong is one, and so are two that changed places. A word of one or two
 * letters can be anything.
 */
export function suggest(word: string, candidates: readonly unknown[]): string | undefined {
  const typed = letters(word);
  let best: string | undefined;
  let least = typed[5] ? 3 : typed[2] ? 2 : 1;
  for (const candidate of candidates) {
    const away = difference(typed, letters(candidate));
    if (away < least) {
      least = away;
      best = String(candidate);
    }
  }
  return best;
}

function letters(word: unknown): string {
  return String(word)
    .replace(/[-_\s]/g, "")
    .toLowerCase();
}

/**
 * The length of what is left of the longer of two words without the beginning and the end that they
 * share; 1 for two letters that changed places.
 */
function difference(a: string, b: string): number {
  if (a && a[0] === b[0]) return difference(a.slice(1), b.slice(1));
  if (a && a.at(-1) === b.at(-1)) return difference(a.slice(0, -1), b.slice(0, -1));
  return b === `${a[1]}${a[0]}` ? a.length - 1 : Math.max(a.length, b.length);
}
