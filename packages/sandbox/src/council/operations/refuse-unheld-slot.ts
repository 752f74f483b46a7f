import { ProblemReply } from "@localo/runtime/server";
import type { StoredSlot } from "../store/bulky.js";

/**
 * Refuses a slot that cannot be booked.
 * @throws ProblemReply 409 `slot-booked` or `slot-expired`
 */
export function refuseUnheldSlot(
  { booked, released, expires_at }: Pick<StoredSlot, "booked" | "expires_at" | "released">,
  now: Date,
): void {
  if (booked) {
    throw new ProblemReply(409, "slot-booked", {
      title: "The slot is booked already",
      detail: "A booking has this slot.",
    });
  }
  if (!released && expires_at > now) return;
  throw new ProblemReply(409, "slot-expired", {
    title: "The slot has expired",
    detail: "The day is no longer held. Hold a day again.",
    errors: [{ in: "body", pointer: "#/slotId", code: "slot-expired", detail: "Hold a day again" }],
  });
}
