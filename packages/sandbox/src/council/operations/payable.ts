import type { Office } from "../office.js";
import type { StoredCharge } from "../store/charges.js";
import type { Queryable } from "../store/database.js";
import type { StoredSubmission } from "../store/submissions.js";

/** What is paid for: a kind of submission that waits for its payment. */
export interface Payable {
  /**
   * The payment has come.
   * @param amount in pence
   */
  paid(
    tx: Queryable,
    submission: StoredSubmission,
    charge: StoredCharge,
    amount: number,
    office: Office,
  ): Promise<void>;
  /** The time to pay is over, and nobody is paying. */
  lapsed(
    tx: Queryable,
    submission: StoredSubmission,
    charge: StoredCharge,
    office: Office,
  ): Promise<void>;
}
