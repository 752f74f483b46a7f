/**
 * The candidate that a misspelt word is meant to be, if one is near: all but two letters in one place
 * agree, capitals aside. That covers a letter too many, too few or wrong, and two that changed places.
 */
export function suggest(word: string, candidates: readonly unknown[]): string | undefined {
  const typed = word.toLowerCase();
  let best: string | undefined;
  let least = typed.length > 3 ? 3 : 2;
  for (const candidate of candidates) {
    const text = String(candidate);
    const away = difference(typed, text.toLowerCase());
    if (away >= least) continue;
    least = away;
    best = text;
  }
  return best;
}

/** The length of what is left of the longer of two words without the beginning and the end that they share. */
function difference(a: string, b: string): number {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end;
}
