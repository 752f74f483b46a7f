import type { AuthorityRef } from "@localo/core";
import type { Property } from "@localo/waste";
import { firstRow, type Queryable } from "./database.js";

/** A property as the council keeps it. */
export interface StoredProperty {
  readonly uprn: string;
  readonly kind: "household" | "business";
  readonly usrn: string | null;
  readonly sort_key: string;
  readonly body: Omit<Property, "authority">;
}

const COLUMNS = "uprn, kind, usrn, sort_key, body";

/** A property; `undefined` where the council does not know it. */
export function findProperty(db: Queryable, uprn: string): Promise<StoredProperty | undefined> {
  return firstRow(db, `SELECT ${COLUMNS} FROM property WHERE uprn = $1`, [uprn]);
}

/** The properties of a postcode or a street, as in a list of addresses. */
export async function searchStoredProperties(
  db: Queryable,
  by: { readonly column: "postcode" | "usrn"; readonly value: string },
  from: readonly string[] | undefined,
  rows: number,
): Promise<StoredProperty[]> {
  const found = await db.query<StoredProperty>(
    `SELECT ${COLUMNS} FROM property
     WHERE ${by.column} = $1 AND ($2::text IS NULL OR (sort_key, uprn) > ($2, $3))
     ORDER BY sort_key, uprn LIMIT $4`,
    [by.value, from?.[0] ?? null, from?.[1] ?? null, rows],
  );
  return found.rows;
}

/** As it is published. */
export function propertyOf({ body }: StoredProperty, authority: AuthorityRef): Property {
  return { ...body, authority };
}

/** Whether a street is in the borough. */
export async function hasStreet(db: Queryable, usrn: string): Promise<boolean> {
  return (await firstRow(db, "SELECT 1 FROM street WHERE usrn = $1", [usrn])) !== undefined;
}
