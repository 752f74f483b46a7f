import type { Address } from "@localo/core";
import type { CouncilTaxRequest } from "@localo/council-tax";
import { firstRow, type Queryable } from "../../store/database.js";
import { type CouncilTaxOffice, refusal } from "./council-tax-office.js";

/**
 * What is checked of all that people send: whose it is, where the home is and how the account number is
 * written.
 * @throws ProblemReply 422
 */
export async function checkRequest(
  tx: Queryable,
  body: CouncilTaxRequest,
  { authority, councilTax }: CouncilTaxOffice,
): Promise<void> {
  if (body.authority.scheme !== authority.scheme || body.authority.code !== authority.code) {
    throw refusal("wrong-authority", "This API does not answer for this council", {
      pointer: "#/authority/code",
      detail: "Choose a council that GET /description names",
    });
  }
  if (!(await isInArea(tx, body.property))) throw outsideArea("#/property");
  checkAccountNumber(body.accountNumber, "#/accountNumber", councilTax);
}

/** Refuses an account number that is not written as the council writes them. */
export function checkAccountNumber(
  accountNumber: string | undefined,
  pointer: string,
  { accountNumber: { pattern, example } }: CouncilTaxOffice["councilTax"],
): void {
  if (accountNumber === undefined || new RegExp(pattern, "u").test(accountNumber)) return;
  throw refusal(
    "account-number-pattern",
    "The account number is not written as this council writes them",
    { pointer, detail: `Enter an account number like ${example}` },
  );
}

/** The home belongs to another council. */
export function outsideArea(pointer: string) {
  return refusal("outside-area", "The property is not in this council's area", {
    pointer,
    detail: "Choose a property in the council's area",
  });
}

/** Whether an address is in the council's area, by its UPRN or else by its postcode. */
export async function isInArea(tx: Queryable, { uprn, postcode }: Address): Promise<boolean> {
  const sql =
    "SELECT 1 FROM property WHERE uprn = $1 OR ($1::text IS NULL AND postcode = $2) LIMIT 1";
  return (await firstRow(tx, sql, [uprn ?? null, postcode ?? null])) !== undefined;
}
