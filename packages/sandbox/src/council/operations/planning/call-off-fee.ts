import type { Office } from "../../office.js";
import { callOffPayment } from "../call-off-payment.js";
import { type CallOff, orTooLate } from "../withdraw-submission.js";

/** A payment of a fee that nobody has begun falls away with its application. */
export function callOffFee({ now }: Office): CallOff {
  return (tx, { id }) =>
    orTooLate(async () => {
      await callOffPayment(tx, id, now());
      return false;
    });
}
