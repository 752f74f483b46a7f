/** Longest text that a normaliser looks at: far above any real spelling, so that its time is bounded. */
const LONGEST = 64;

/**
 * What every normaliser does first: takes out what people and programs put between the characters of
 * a number or code. Spaces and dashes of all kinds, and invisible characters, which come along when a
 * number is copied from a telephone or a web page. Full-width digits become ordinary ones (Unicode NFKC).
 *
 * @param punctuation take out dots, slashes and round brackets too
 * @returns the compact text, or `undefined` where it is too long or no text at all (a caller in
 *   JavaScript may pass a number)
 */
export function compact(text: string, punctuation?: "punctuation"): string | undefined {
  if (typeof text !== "string" || text.length > LONGEST) return undefined;
  const bare = text.normalize("NFKC").replace(/[\s\p{Cf}\p{Pd}\u2212]/gu, "");
  return punctuation === undefined ? bare : bare.replace(/[./()]/g, "");
}
