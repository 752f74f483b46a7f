/** How deep a body may be nested. */
export const MAX_DEPTH = 64;

/**
 * Whether a JSON text is nested deeper than that. It looks at brackets outside strings only, without
 * recursion, and before anything parses the text.
 */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < json.length; index++) {
    const character = json[index];
    if (inString) {
      if (character === "\\") index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") {
      depth++;
      if (depth > MAX_DEPTH) return true;
    } else if (character === "}" || character === "]") depth--;
  }
  return false;
}
