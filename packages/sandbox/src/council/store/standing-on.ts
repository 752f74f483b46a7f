import { subscribedOn } from "./subscriptions.js";

/**
 * How the property $1 stands with a service on a day, in SQL: who subscribes has it then, or had it.
 * @param place the alias of what has the `standing` and `service_id` of a stop
 */
export function standingOn(place: string, day: string): string {
  return `CASE
    WHEN ${place}.standing = 'not-subscribed' AND ${subscribedOn(`${place}.service_id`, day)} THEN 'active'
    ELSE ${place}.standing
  END`;
}
