import { InvalidResponseError } from "./errors.js";

interface Page {
  readonly items: readonly unknown[];
  readonly nextCursor?: string;
}

/**
 * The items of all pages, from the page that `args` asks for.
 * @throws InvalidResponseError where a cursor comes a second time: the list would never end
 */
export async function* itemsOf(
  operationId: string,
  args: Readonly<Record<string, unknown>>,
  ask: (args: Readonly<Record<string, unknown>>) => Promise<unknown>,
): AsyncGenerator<unknown, void, undefined> {
  const seen = new Set([args.cursor]);
  for (let cursor = args.cursor; ; ) {
    // The operation's validator has passed it.
    const page = (await ask(cursor === undefined ? args : { ...args, cursor })) as Page;
    yield* page.items;
    cursor = page.nextCursor;
    if (cursor === undefined) return;
    if (seen.has(cursor)) {
      throw new InvalidResponseError(operationId, "a cursor came twice", 200, undefined);
    }
    seen.add(cursor);
  }
}
