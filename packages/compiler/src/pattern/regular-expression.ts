/**
 * A pattern of a schema as a literal of JavaScript that means the same and runs faster: groups are not
 * captured, and the `u` flag (JSON Schema Core §6.4) is left out where it changes nothing.
 * @throws SyntaxError where the pattern is no regular expression
 */
export function regularExpression(pattern: string): string {
  const whole = new RegExp(pattern, "u");
  const parts = tokens(pattern);
  if (parts.some((part) => /^\\[1-9k]|^\(\?</.test(part))) return whole.toString();
  const faster = parts.map((part) => (part === "(" ? "(?:" : part)).join("");
  return new RegExp(faster, parts.every(isPlain) ? "" : "u").toString();
}

/**
 * Whether all that a pattern matches are texts of ASCII characters alone: such a text has as many code
 * units as characters. False where it is not plain to see.
 */
export function matchesAsciiOnly(pattern: string): boolean {
  const parts = tokens(pattern);
  let depth = 0;
  for (const part of parts) {
    if (part.startsWith("(")) depth++;
    else if (part === ")") depth--;
    else if (part === "|" && depth === 0) return false;
  }
  return parts[0] === "^" && parts.at(-1) === "$" && parts.every(isPlain);
}

/** Escapes, classes, beginnings of groups and single letters. */
function tokens(pattern: string): string[] {
  return pattern.match(/\\.|\[(?:\\.|[^\]\\])*\]|\(\?<?[:=!]|\(\?<|./gsu) ?? [];
}

/**
 * Whether a token means the same with and without the `u` flag: it is ASCII, and matches no more than
 * ASCII letters, so that it never meets half of a surrogate pair.
 */
function isPlain(token: string): boolean {
  if (!/^[\x20-\x7e]*$/.test(token) || token === ".") return false;
  if (token.startsWith("["))
    return !token.startsWith("[^") && !/\\[^dw.\-+*?()[\]{}|^$/\\]/.test(token);
  return !token.startsWith("\\") || /^\\[dw.\-+*?()[\]{}|^$/\\]$/.test(token);
}
