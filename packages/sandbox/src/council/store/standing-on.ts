/**
 * How the property ($1) stands with a service on a day, in SQL: who subscribes has it then, or had it.
 * @param place the alias of what has the `standing` and `service_id` of a stop
 */
export function standingOn(place: string, day: string): string {
  return `CASE WHEN ${place}.standing = 'not-subscribed' AND EXISTS (
    SELECT 1 FROM garden_subscription g
    JOIN submission r ON r.id = g.submission_id JOIN charge due ON due.submission_id = g.submission_id
    WHERE g.uprn = $1 AND g.service_id = ${place}.service_id
      AND ${day} BETWEEN g.start_date AND g.end_date
      AND (r.status IN ('active', 'completed')
        OR (r.status = 'awaiting-payment' AND due.before IS NOT NULL))
  ) THEN 'active' ELSE ${place}.standing END`;
}
