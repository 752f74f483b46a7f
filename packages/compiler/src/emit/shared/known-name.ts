/** `Stream` → `KnownStream`: the union of the codes of a list that this version knows. */
export function knownName(name: string): string {
  return `Known${name}`;
}
