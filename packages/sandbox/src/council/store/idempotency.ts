import type { PGlite, Transaction } from "@electric-sql/pglite";
import type {
  IdempotencyAttempt,
  IdempotencyRequest,
  IdempotencyStore,
  StoredAnswer,
} from "@localo/runtime/server";
import { firstRow, type Queryable } from "./database.js";
import { discreet } from "./discreet.js";
import { openTransaction } from "./open-transaction.js";
import type { Seal } from "./seal.js";

const DAY = 24 * 60 * 60 * 1000;

/**
 * Keeps answers in the transaction of their effect: what was answered is there after a crash, with its
 * answer, and what was not is not. Which keys are in flight is known to this process only; after a crash
 * none is.
 * @param before runs before a transaction is opened, for what must not be done inside of one
 * @param seal answers are kept sealed: one can hold a webhook's secret, and all are about people
 */
export function idempotencyIn(
  db: PGlite,
  now: () => Date,
  before: () => Promise<unknown>,
  seal: Seal,
): IdempotencyStore<Transaction> {
  const inFlight = new Map<string, string>();
  return {
    async begin(request) {
      const { operation, caller, key, fingerprint } = request;
      const name = JSON.stringify([operation, caller, key]);
      const running = inFlight.get(name);
      if (running !== undefined) {
        return running === fingerprint ? { state: "in-flight" } : { state: "reused" };
      }
      inFlight.set(name, fingerprint);
      const forget = () => inFlight.delete(name);
      try {
        await before();
        return await attempt(db, request, { now, forget, seal });
      } catch (error) {
        forget();
        throw error;
      }
    },
  };
}

async function attempt(
  db: PGlite,
  request: IdempotencyRequest,
  { now, forget, seal }: { now: () => Date; forget: () => void; seal: Seal },
): Promise<IdempotencyAttempt<Transaction>> {
  const { tx, commit, rollback } = await openTransaction(db);
  try {
    const known = await answerTo(discreet(tx), request, seal);
    if (known !== undefined) {
      await rollback();
      forget();
      return known.fingerprint === request.fingerprint
        ? { state: "answered", answer: known.answer }
        : { state: "reused" };
    }
  } catch (error) {
    await rollback();
    throw error;
  }
  return {
    state: "new",
    tx,
    async finish(answer) {
      await keep(discreet(tx), request, seal.seal(JSON.stringify(answer)), now());
      await commit();
      forget();
    },
    async abandon() {
      try {
        await rollback();
      } finally {
        forget();
      }
    },
  };
}

async function answerTo(
  db: Queryable,
  { operation, caller, key }: IdempotencyRequest,
  { open }: Seal,
): Promise<{ fingerprint: string; answer: StoredAnswer } | undefined> {
  const row = await firstRow<{ fingerprint: string; answer: string }>(
    db,
    `SELECT fingerprint, answer FROM idempotency
     WHERE operation = $1 AND caller = $2 AND key = $3`,
    [operation, caller, key],
  );
  return row && { ...row, answer: JSON.parse(open(row.answer)) as StoredAnswer };
}

async function keep(
  db: Queryable,
  { operation, caller, key, fingerprint }: IdempotencyRequest,
  answer: string,
  now: Date,
): Promise<void> {
  await db.query("DELETE FROM idempotency WHERE answered_at < $1", [
    new Date(now.getTime() - DAY).toISOString(),
  ]);
  await db.query("INSERT INTO idempotency VALUES ($1, $2, $3, $4, $5, $6)", [
    operation,
    caller,
    key,
    fingerprint,
    answer,
    now.toISOString(),
  ]);
}
