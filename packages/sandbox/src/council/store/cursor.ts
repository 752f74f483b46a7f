import { ProblemReply } from "@localo/runtime/server";

/** Page size where the request names none. */
export const DEFAULT_LIMIT = 50;

/** What a page's request says. */
export interface PageRequest {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** A page of a list, as every list answers it. */
export interface PageOf<Item> {
  items: Item[];
  nextCursor?: string;
}

/**
 * What the last item of the page before was ordered by; `undefined` on the first page.
 * @param parts how many values the order has
 * @throws ProblemReply 400 `invalid-parameter` for a cursor that no page gave
 */
export function after({ cursor }: PageRequest, parts: number): string[] | undefined {
  if (cursor === undefined) return undefined;
  const values = decoded(cursor);
  if (Array.isArray(values) && values.length === parts) {
    if (values.every((value) => typeof value === "string")) return values;
  }
  const detail = "Send the nextCursor of the page before as it is";
  throw new ProblemReply(400, "invalid-parameter", {
    errors: [{ in: "query", name: "cursor", code: "wrong-format", detail }],
  });
}

/**
 * Makes a page of one row more than it holds: where that one is there, there is a next page.
 * @param orderOf what rows are ordered by
 */
export function page<Row, Item>(
  rows: readonly Row[],
  { limit = DEFAULT_LIMIT }: PageRequest,
  orderOf: (row: Row) => readonly string[],
  itemOf: (row: Row) => Item,
): PageOf<Item> {
  const shown = rows.slice(0, limit);
  const items = shown.map(itemOf);
  const last = shown.at(-1);
  if (rows.length <= limit || last === undefined) return { items };
  return { items, nextCursor: Buffer.from(JSON.stringify(orderOf(last))).toString("base64url") };
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
