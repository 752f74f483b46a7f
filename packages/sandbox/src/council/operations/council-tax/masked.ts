import { type BankAccount, maskBankAccount } from "@localo/core";

/**
 * What is kept of what a person sent: bank accounts by the last two digits of their number. There is no
 * bank behind this council, so that nothing needs the rest.
 */
export function masked(sent: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [name, maskedMember(name, value)]),
  );
}

function maskedMember(name: string, value: unknown): unknown {
  if (name === "account") return maskBankAccount(value as BankAccount);
  if (name === "payTo") return masked(value as object);
  return value;
}
