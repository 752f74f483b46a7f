import type { Office } from "../office.js";
import { viewOf } from "./booking-view.js";
import { cancelBooking } from "./cancel-bulky-booking.js";
import { cancelSubscription } from "./change-garden-subscription.js";
import { subscriptionViewOf } from "./subscription-view.js";
import { type CallOff, orTooLate } from "./withdraw-submission.js";

/** What is taken back of waste as its own operation does it: bookings and subscriptions. */
export function callOffWaste(office: Office): CallOff {
  return (tx, row, withdrawal) =>
    orTooLate(async () => {
      switch (row.type) {
        case "bulky-booking":
          await cancelBooking(tx, await viewOf(tx, row), withdrawal, office);
          return true;
        case "garden-subscription":
        case "garden-renewal": {
          const view = await subscriptionViewOf(tx, row, office);
          await cancelSubscription(tx, view, withdrawal, office);
          return true;
        }
        default:
          return false;
      }
    });
}
