import { describe, expect, it } from "vitest";
import {
  bookingMoves,
  isEnd,
  type Moves,
  mayMove,
  paymentMoves,
  subscriptionMoves,
} from "./moves.js";

/** Each allowed move, written out: what is not here is refused. */
const tables: readonly (readonly [string, Moves, string])[] = [
  [
    "a payment",
    paymentMoves,
    `created>pending created>failed created>cancelled
     pending>paid pending>failed pending>cancelled
     paid>refunded`,
  ],
  [
    "a bulky booking",
    bookingMoves,
    `awaiting-payment>scheduled awaiting-payment>cancelled
     scheduled>awaiting-payment scheduled>cancelled scheduled>in-progress
     scheduled>completed scheduled>partially-completed scheduled>not-completed
     in-progress>completed in-progress>partially-completed in-progress>not-completed`,
  ],
  [
    "a garden subscription",
    subscriptionMoves,
    `awaiting-payment>active awaiting-payment>cancelled
     active>awaiting-payment active>cancelled active>completed`,
  ],
];

describe.each(tables)("%s", (_, moves, text) => {
  const allowed = new Set(text.split(/\s+/));
  const statuses = [...new Set([...allowed].flatMap((move) => move.split(">")))];

  it("moves as the table says, and in no other way", () => {
    for (const from of statuses) {
      for (const to of statuses) {
        if (from === to) continue;
        expect([from, to, mayMove(moves, from, to)]).toEqual([
          from,
          to,
          allowed.has(`${from}>${to}`),
        ]);
      }
    }
  });

  it("can stay as it is, and ends where nothing follows", () => {
    for (const status of statuses) {
      expect(mayMove(moves, status, status)).toBe(true);
      expect(isEnd(moves, status)).toBe(
        ![...allowed].some((move) => move.startsWith(`${status}>`)),
      );
    }
  });
});
