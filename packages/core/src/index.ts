/**
 * What every council service shares: types and validators of the Localo standard's core, and functions
 * that turn the spellings that circulate into the canonical ones.
 */
export * from "./generated/index.js";
export { maskBankAccount } from "./mask-bank-account.js";
export { normaliseBankAccountNumber } from "./normalise-bank-account-number.js";
export { normalisePhone } from "./normalise-phone.js";
export { normalisePostcode } from "./normalise-postcode.js";
export { normaliseSortCode } from "./normalise-sort-code.js";
export { normaliseUprn } from "./normalise-uprn.js";
export { normaliseUsrn } from "./normalise-usrn.js";
