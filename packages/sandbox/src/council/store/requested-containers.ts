import type { Queryable } from "./database.js";

/** What open requests of a property ask for, of one type of container. */
export interface RequestedType {
  readonly type_id: string;
  readonly requests: number;
  /** To be brought in addition. */
  readonly on_the_way: number;
}

/** What a property has asked for and not got yet. */
export async function requestedContainers(db: Queryable, uprn: string): Promise<RequestedType[]> {
  const { rows } = await db.query<RequestedType>(
    `SELECT r.type_id,
       count(DISTINCT s.id)::integer AS requests,
       coalesce(sum(r.quantity) FILTER (WHERE r.action = 'deliver'), 0)::integer AS on_the_way
     FROM submission s JOIN requested_container r ON r.submission_id = s.id
     WHERE s.uprn = $1 AND s.phase = 'open' AND s.type = 'container-request'
     GROUP BY r.type_id`,
    [uprn],
  );
  return rows;
}
