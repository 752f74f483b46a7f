import type { Queryable } from "./database.js";

/** What went wrong in the database, without the values that it was about. */
export class StoreError extends Error {
  override readonly name = "StoreError";

  /** @param code the SQLSTATE, where the database gave one */
  constructor(
    message: string,
    readonly code: string | undefined,
  ) {
    super(message);
  }
}

/**
 * A database whose errors can be logged: PostgreSQL's own carry the statement's values, and with them
 * contact details and UPRNs.
 */
export function discreet(db: Queryable): Queryable {
  return {
    async query(sql, parameters) {
      try {
        return await db.query(sql, parameters);
      } catch (error) {
        const { code, constraint, table } = error as Readonly<Record<string, unknown>>;
        const known = { code, constraint, table };
        const about = Object.entries(known).flatMap(([name, value]) =>
          typeof value === "string" ? [`${name} ${value}`] : [],
        );
        throw new StoreError(
          about.length > 0 ? `The database refused: ${about.join(", ")}` : "The database failed",
          typeof code === "string" ? code : undefined,
        );
      }
    },
  };
}
