import type { BankAccount, MaskedBankAccount } from "./generated/index.js";

/**
 * What an answer may say of a bank account: the last two digits of its number, and nothing else of it.
 *
 * @example
 * maskBankAccount(body.account); // { lastTwo: "45" }
 */
export function maskBankAccount({
  accountNumber,
}: Pick<BankAccount, "accountNumber">): MaskedBankAccount {
  return { lastTwo: accountNumber.slice(-2) };
}
