import { after, DEFAULT_LIMIT, type PageOf, type PageRequest, page } from "../store/cursor.js";

/**
 * A page of a list that is short enough to be read whole. A cursor names the item that a page ended
 * with; where that item is gone the list has changed, and the page is the first.
 * @throws ProblemReply 400 `invalid-parameter` for a cursor that no page gave
 */
export function pageOfList<Item>(
  all: readonly Item[],
  request: PageRequest,
  list: string,
  nameOf: (item: Item) => string,
): PageOf<Item> {
  const order = { list, by: ["text"] } as const;
  const last = after(request, order)?.[0];
  const start = last === undefined ? 0 : all.findIndex((item) => nameOf(item) === last) + 1;
  const rows = all.slice(start, start + (request.limit ?? DEFAULT_LIMIT) + 1);
  return page(
    rows,
    request,
    order,
    (item) => [nameOf(item)],
    (item) => item,
  );
}
