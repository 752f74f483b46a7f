import type { Property } from "@localo/waste";
import type { Queryable } from "../database.js";

/** A home, with what its list is ordered by. */
export interface StoredHome {
  readonly uprn: string;
  readonly sort_key: string;
  readonly body: Property;
}

/** The homes that have a band: households, and of a house of flats the flats. */
export async function searchHomes(
  db: Queryable,
  filter: {
    readonly uprn?: string | undefined;
    readonly postcode?: string | undefined;
    readonly after?: readonly string[] | undefined;
    readonly rows: number;
  },
): Promise<StoredHome[]> {
  const { rows } = await db.query<StoredHome>(
    `SELECT p.uprn, p.sort_key, p.body FROM property p
     WHERE p.kind = 'household'
       AND NOT EXISTS (SELECT 1 FROM property flat WHERE flat.parent_uprn = p.uprn)
       AND ($1::text IS NULL OR p.uprn = $1)
       AND ($2::text IS NULL OR p.postcode = $2)
       AND ($3::text IS NULL OR (p.sort_key, p.uprn) > ($3, $4::text))
     ORDER BY p.sort_key, p.uprn LIMIT $5`,
    [
      filter.uprn ?? null,
      filter.postcode ?? null,
      filter.after?.[0] ?? null,
      filter.after?.[1] ?? null,
      filter.rows,
    ],
  );
  return rows;
}
