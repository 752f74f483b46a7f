import type { DirectDebitMandate } from "./index.js";
import {
  type CouncilTaxOperations,
  createCouncilTaxHandler,
  memoryIdempotency,
  notImplemented,
} from "./server.js";

declare const operations: CouncilTaxOperations;
declare const mandate: DirectDebitMandate;

export const handler = createCouncilTaxHandler(operations, { idempotency: memoryIdempotency() });

const { notifyDeath: _, ...others } = operations;
// @ts-expect-error: an operation is missing
export const missing: CouncilTaxOperations = others;

export const left: CouncilTaxOperations = { ...others, notifyDeath: notImplemented };

export const wrongStatus: CouncilTaxOperations = {
  ...operations,
  // @ts-expect-error: what is sent is received, and answered with 202
  notifyMove: () => ({ status: 201, body: {} }),
};

export const leak: CouncilTaxOperations = {
  ...operations,
  // @ts-expect-error: a bank account travels one way only
  createDirectDebit: () => ({ status: 202, body: mandate }),
};

export const problems: CouncilTaxOperations = {
  ...operations,
  findAccount: (_arguments, context) => {
    // @ts-expect-error: never which part was wrong
    context.problem(422, "wrong-postcode");
    throw context.problem(422, "no-match");
  },
};
