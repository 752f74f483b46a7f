/** Deepest nesting of a schema document: a level of `properties` counts twice. */
const DEEPEST = 512;

/**
 * A copy of a schema document, as JSON has it: what is `undefined` is absent.
 * @param uri names the document in messages
 * @throws Error where it is no JSON, or nested too deep
 */
export function readDocument(document: unknown, uri: string): unknown {
  if (isTooDeep(document)) {
    throw new Error(`${uri}# is nested more than ${DEEPEST} levels deep, or holds itself`);
  }
  try {
    const text: string | undefined = JSON.stringify(document);
    return text === undefined ? undefined : JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${uri}# is no JSON: ${reason}`, { cause: error });
  }
}

/** Without recursion, level by level; a part that is held twice in a level is looked at once. */
function isTooDeep(value: unknown): boolean {
  let level = new Set([value]);
  for (let depth = 0; depth <= DEEPEST; depth++) {
    const below = new Set<unknown>();
    for (const item of level) {
      if (typeof item !== "object" || item === null) continue;
      for (const member of Object.values(item)) below.add(member);
    }
    if (below.size === 0) return false;
    level = below;
  }
  return true;
}
