import type { Answerer } from "../rules/answerer.js";
import { firstRow, type Queryable } from "./database.js";

/** Where a problem is: WGS84 in degrees, a street, or both. */
export interface ProblemPlace {
  readonly coordinates?: { readonly latitude: number; readonly longitude: number } | undefined;
  readonly usrn?: string | undefined;
}

/** Places that somebody else answers for. */
export const placeResponsibilityTable = /* sql */ `
CREATE TABLE place_responsibility (
  id text PRIMARY KEY,
  -- Null for land beside streets.
  usrn text,
  south double precision NOT NULL,
  west double precision NOT NULL,
  north double precision NOT NULL,
  east double precision NOT NULL,
  -- All where they are null.
  categories jsonb,
  referral jsonb NOT NULL,
  asked jsonb NOT NULL,
  reported jsonb NOT NULL
);
`;

/** Who answers for a category at a place, where that hangs on the place. A point tells more than a street. */
export function answererAt(
  db: Queryable,
  category: string,
  { coordinates, usrn }: ProblemPlace,
): Promise<Answerer | undefined> {
  return firstRow(
    db,
    `SELECT r.referral, r.asked, r.reported
     FROM place_responsibility r, LATERAL (
       SELECT coalesce($2::float8 BETWEEN r.south AND r.north
         AND $3::float8 BETWEEN r.west AND r.east, false) AS inside
     ) AS at
     WHERE (r.categories IS NULL OR r.categories ? $1) AND (at.inside OR r.usrn = $4)
     ORDER BY at.inside DESC, r.id LIMIT 1`,
    [category, coordinates?.latitude ?? null, coordinates?.longitude ?? null, usrn ?? null],
  );
}
