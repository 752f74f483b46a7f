import type { ContactDetails } from "@localo/core";
import type { Queryable } from "./database.js";
import { storable } from "./storable.js";

/** Keeps how to reach a person, in place of what they wrote before. `undefined` leaves that. */
export async function keepContact(
  tx: Queryable,
  id: string,
  contact: ContactDetails | undefined,
): Promise<void> {
  if (contact === undefined) return;
  await tx.query(
    "UPDATE submission SET sent = coalesce(sent, '{}'::jsonb) || $2::jsonb WHERE id = $1",
    [id, JSON.stringify(storable({ contact }))],
  );
}
