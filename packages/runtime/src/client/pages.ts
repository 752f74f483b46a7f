import type { Answered } from "./call.js";
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
  ask: (args: Readonly<Record<string, unknown>>) => Promise<Answered>,
): AsyncGenerator<unknown, void, undefined> {
  const seen = new Set([args.cursor]);
  for (let { cursor } = args; ; ) {
    const answer = await ask({ ...args, cursor });
    // The operation's validator has passed it.
    const { items, nextCursor } = answer.data as Page;
    yield* items;
    if (nextCursor === undefined) return;
    if (seen.has(nextCursor))
      throw new InvalidResponseError(operationId, answer, "repeats a cursor");
    seen.add(nextCursor);
    cursor = nextCursor;
  }
}
