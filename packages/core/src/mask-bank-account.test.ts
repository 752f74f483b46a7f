import { expect, it } from "vitest";
import { bankAccountExamples } from "./generated/examples.js";
import { MaskedBankAccount } from "./generated/index.js";
import { maskBankAccount } from "./mask-bank-account.js";

it("keeps the last two digits of the number, and nothing else of the account", () => {
  const masked = maskBankAccount(bankAccountExamples.full);
  expect(masked).toEqual({ lastTwo: "45" });
  expect(MaskedBankAccount.is(masked)).toBe(true);
});
