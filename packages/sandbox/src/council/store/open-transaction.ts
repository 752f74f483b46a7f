import type { PGlite, Transaction } from "@electric-sql/pglite";

/** A transaction that is open until it is told how it ends. Everything else waits for it. */
export interface OpenTransaction {
  readonly tx: Transaction;
  /** Keeps what was written; after it resolved, a crash does not undo it. */
  commit(): Promise<void>;
  /** Undoes what was written. Does nothing where the transaction has ended. */
  rollback(): Promise<void>;
}

/** Makes the database undo a transaction. */
class Undone extends Error {}

/** Opens a transaction once those before it have ended. */
export function openTransaction(db: PGlite): Promise<OpenTransaction> {
  return new Promise((opened, failed) => {
    const done = db.transaction(
      (tx) =>
        new Promise<void>((keep, undo) => {
          opened({
            tx,
            async commit() {
              keep();
              await done;
            },
            async rollback() {
              undo(new Undone());
              await done.catch(() => undefined);
            },
          });
        }),
    );
    // Where it could not be opened. Later on this does nothing more.
    done.catch(failed);
  });
}
