import type { PublicDocument } from "../../council.js";
import { firstRow, type Queryable } from "../database.js";

/** A document that is on the register, with an application that is. */
export function findDocument(db: Queryable, id: string): Promise<PublicDocument | undefined> {
  const sql = `SELECT d.body->'file'->>'filename' AS filename, d.content AS text
    FROM planning_document d JOIN application a ON a.id = d.application_id
    WHERE d.id = $1 AND d.shown AND a.shown`;
  return firstRow(db, sql, [id]);
}
