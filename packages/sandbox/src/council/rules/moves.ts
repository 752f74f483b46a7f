/** Which statuses can follow a status. One that is not named follows nothing: it is an end. */
export type Moves = Readonly<Record<string, readonly string[]>>;

/**
 * A payment. It is `pending` once the payer has opened its page. What has ended stays as it ended, but
 * that all of what was paid can go back.
 */
export const paymentMoves: Moves = {
  created: ["pending", "failed", "cancelled"],
  pending: ["paid", "failed", "cancelled"],
  paid: ["refunded"],
};

/** A bulky booking. An amendment that costs more leads back to `awaiting-payment`. */
export const bookingMoves: Moves = {
  "awaiting-payment": ["scheduled", "cancelled"],
  scheduled: [
    ...["awaiting-payment", "cancelled", "in-progress"],
    ...["completed", "partially-completed", "not-completed"],
  ],
  "in-progress": ["completed", "partially-completed", "not-completed"],
};

/** The request for a garden subscription, whose own status follows from this one and its days. */
export const subscriptionMoves: Moves = {
  "awaiting-payment": ["active", "cancelled"],
  active: ["awaiting-payment", "cancelled", "completed"],
};

/** An application whose fee is to be paid. */
export const planningMoves: Moves = {
  "awaiting-payment": ["submitted", "rejected"],
};

/** Whether one status can follow another. To stay is always allowed: a version can rise without a move. */
export function mayMove(moves: Moves, from: string, to: string): boolean {
  return from === to || moves[from]?.includes(to) === true;
}

/** Whether nothing follows. */
export function isEnd(moves: Moves, status: string): boolean {
  return moves[status] === undefined;
}
