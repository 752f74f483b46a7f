import { DateOnly, Instant } from "@localo/core";
import { ProblemReply } from "@localo/runtime/server";
import { dayWithinReach, momentWithinReach } from "../time/within-reach.js";

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

/** A value that a list is ordered by. */
export type OrderedBy = "text" | "day" | "moment";

const FORMS: { readonly [kind in OrderedBy]: (value: string) => boolean } = {
  // PostgreSQL's text holds no NUL.
  text: (value) => !value.includes("\u0000"),
  day: (value) => DateOnly.is(value) && dayWithinReach(value) === value,
  moment: (value) => Instant.is(value) && momentWithinReach(value).toISOString() === value,
};

/**
 * What the last item of the page before was ordered by; `undefined` on the first page.
 * @param order the values that the list is ordered by
 * @throws ProblemReply 400 `invalid-parameter` for a cursor that no page gave
 */
export function after({ cursor }: PageRequest, order: readonly OrderedBy[]): string[] | undefined {
  if (cursor === undefined) return undefined;
  const values = decoded(cursor);
  if (Array.isArray(values) && values.length === order.length) {
    const known = order.every((kind, index) => {
      const value: unknown = values[index];
      return typeof value === "string" && FORMS[kind](value);
    });
    if (known) return values;
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
