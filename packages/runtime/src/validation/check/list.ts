/** The list that was refused last, the check that refused one of its items, and the item's index. */
let refused:
  | readonly [list?: unknown, check?: (item: unknown) => boolean, index?: number]
  | undefined;

/** Whether a value is a list of at least `least` and at most `most` items that a check accepts. */
export function isList(
  value: unknown,
  check: (item: unknown) => boolean,
  most: number,
  least: number,
): boolean {
  if (!Array.isArray(value) || value.length > most || value.length < least) return false;
  for (let index = 0; index < value.length; index++) {
    if (check(value[index])) continue;
    if (refused) refused = [value, check, index];
    return false;
  }
  return true;
}

/**
 * An explanation follows a check at once: it need not look again at the items that were accepted. Begins
 * to note, with `[]`, where a list is refused, or ends it, so that nothing of a value is kept.
 */
export function noteRefused(notes?: readonly []): void {
  refused = notes;
}

/** How many items of a list a check accepted, when it last refused one; 0 where that was not noted. */
export function acceptedItems(list: readonly unknown[], check: (item: unknown) => boolean): number {
  return (refused?.[0] === list && refused[1] === check && refused[2]) || 0;
}
