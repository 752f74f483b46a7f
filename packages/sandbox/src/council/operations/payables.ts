import { payableBooking } from "./booking-life.js";
import type { Payable } from "./payable.js";
import { payableApplication } from "./planning/fee.js";
import { payableSubscription } from "./subscription-life.js";

/** What can be paid for, by the submission's type. */
export const payables: Readonly<Record<string, Payable | undefined>> = {
  application: payableApplication,
  "bulky-booking": payableBooking,
  "garden-subscription": payableSubscription,
  "garden-renewal": payableSubscription,
};
