/** A list that was refused last, the check that refused one of its items, and the item's index. */
interface Refused {
  readonly list: WeakRef<readonly unknown[]>;
  readonly check: (item: unknown) => boolean;
  readonly index: number;
}

// An explanation follows a check at once: it need not look again at the items that were accepted. The
// list is held weakly, because nobody may ask why it was refused.
let refused: Refused | undefined;

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
    refused = { list: new WeakRef(value), check, index };
    return false;
  }
  return true;
}

/** Forgets what was refused: a value may have changed since. */
export function forgetRefused(): void {
  refused = undefined;
}

/** How many items of a list a check accepted, when it last refused one; 0 where it was not asked. */
export function acceptedItems(list: readonly unknown[], check: (item: unknown) => boolean): number {
  return refused?.check === check && refused.list.deref() === list ? refused.index : 0;
}
