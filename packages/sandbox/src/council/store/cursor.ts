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

/** How a list is ordered. Its cursors are for itself only. */
export interface ListOrder {
  /** The list's name, which its cursors carry. */
  readonly list: string;
  /** The values that it is ordered by. */
  readonly by: readonly ("text" | "day" | "moment" | "number")[];
}

const FORMS: { readonly [kind in ListOrder["by"][number]]: (value: string) => boolean } = {
  // PostgreSQL's text holds no NUL.
  text: (value) => !value.includes("\u0000"),
  day: (value) => DateOnly.is(value) && dayWithinReach(value) === value,
  // Within PostgreSQL's bigint.
  number: (value) => /^(0|[1-9][0-9]{0,17})$/.test(value),
  moment: (value) => Instant.is(value) && momentWithinReach(value).toISOString() === value,
};

/**
 * What the last item of the page before was ordered by; `undefined` on the first page.
 * @throws ProblemReply 400 `invalid-parameter` for a cursor that no page of the list gave
 */
export function after({ cursor }: PageRequest, { list, by }: ListOrder): string[] | undefined {
  if (cursor === undefined) return undefined;
  const [name, ...values] = decoded(cursor);
  const known = by.every((kind, index) => {
    const value = values[index];
    return typeof value === "string" && FORMS[kind](value);
  });
  if (name === list && known && values.length === by.length) return values as string[];
  const detail = "Send the nextCursor of the page before, of the same list, as it is";
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
  order: ListOrder,
  orderOf: (row: Row) => readonly string[],
  itemOf: (row: Row) => Item,
): PageOf<Item> {
  const shown = rows.slice(0, limit);
  const items = shown.map(itemOf);
  const last = shown.at(-1);
  if (rows.length <= limit || last === undefined) return { items };
  return { items, nextCursor: cursorOf(order, orderOf(last)) };
}

/** The cursor that stands behind what was ordered by these values. */
export function cursorOf({ list }: ListOrder, values: readonly string[]): string {
  return Buffer.from(JSON.stringify([list, ...values])).toString("base64url");
}

function decoded(cursor: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(values) ? values : [];
  } catch {
    return [];
  }
}
