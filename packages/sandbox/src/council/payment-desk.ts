import type { LocalisedText } from "@localo/core";
import type { Queryable } from "./store/database.js";

/** Runs work in a transaction: all of it is kept, or nothing. Not to be asked for inside of one. */
export type InTransaction = <T>(work: (tx: Queryable) => Promise<T>) => Promise<T>;

/** What a payer can do on the page. */
export type PayerChoice = "pay" | "decline" | "cancel";

/** A payment, as its page shows it. */
export interface ShownPayment {
  readonly authority: string;
  /** What is paid for. */
  readonly description: LocalisedText;
  readonly amountPence: number;
  readonly language: "en" | "cy";
  readonly status: string;
  readonly failure: string | null;
  /** Where the payer goes back to. */
  readonly returnUrl: string;
  /** Of this form: it can be sent once. Absent where there is nothing left to choose. */
  readonly token?: string;
}

/** What became of a payer's choice. */
export interface PayerAnswer {
  /** `stale`: the form was sent before, or a newer one was shown. `finished`: it is over already. */
  readonly outcome: "done" | "stale" | "finished";
  readonly returnUrl: string;
}

/** The counter at which payers stand: the sandbox plays its payment provider. */
export interface PaymentDesk {
  /**
   * A payment, by what alone opens its page; `undefined` where there is none. Whoever sees the form has
   * begun to pay.
   */
  show(secret: string): Promise<ShownPayment | undefined>;
  /** Takes a payer's choice; `undefined` where there is no such payment. */
  choose(secret: string, token: string, choice: PayerChoice): Promise<PayerAnswer | undefined>;
}
