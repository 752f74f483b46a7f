import { firstRow, insertAll, type Queryable } from "../database.js";

/** A direct debit. Of its bank account there is nothing but the last two digits. */
export interface DirectDebit {
  readonly id: string;
  /** Name of the key that set it up. */
  readonly caller: string;
  readonly account_number: string;
  readonly last_two: string;
  readonly pay_day: number;
  readonly instalments: number;
  readonly cancelled: boolean;
}

/**
 * A direct debit that a caller may see: their own, or any for a key that sees all. One whose mandate was
 * taken back or refused is cancelled.
 */
export function readDirectDebit(
  db: Queryable,
  id: string,
  caller: string,
): Promise<DirectDebit | undefined> {
  const sql = `SELECT d.id, d.caller, d.account_number, d.last_two, d.pay_day, d.instalments,
      d.cancelled OR s.status IN ('cancelled', 'rejected') AS cancelled
    FROM direct_debit d JOIN submission s ON s.id = d.id
    WHERE d.id = $1 AND (
      d.caller = $2 OR EXISTS (SELECT 1 FROM api_key k WHERE k.name = $2 AND k.sees_all)
    )`;
  return firstRow(db, sql, [id, caller]);
}

/** The direct debit of an account that was set up last and runs. */
export function runningDirectDebit(
  db: Queryable,
  accountNumber: string,
): Promise<DirectDebit | undefined> {
  const sql = `SELECT d.* FROM direct_debit d JOIN submission s ON s.id = d.id
    WHERE d.account_number = $1 AND NOT d.cancelled AND s.outcome = 'direct-debit-set-up'
    ORDER BY s.created_at DESC, s.id LIMIT 1`;
  return firstRow(db, sql, [accountNumber]);
}

/** Writes a direct debit, in place of what was known of it. */
export async function writeDirectDebit(tx: Queryable, directDebit: DirectDebit): Promise<void> {
  await tx.query("DELETE FROM direct_debit WHERE id = $1", [directDebit.id]);
  await insertAll(tx, "direct_debit", [directDebit]);
}
