import {
  createWasteHandler,
  memoryIdempotency,
  notImplemented,
  type WasteOperations,
} from "./server.js";

declare const operations: WasteOperations;

export const handler = createWasteHandler(operations, { idempotency: memoryIdempotency() });

const { getPolicy: _, ...others } = operations;
// @ts-expect-error: an operation is missing
export const missing: WasteOperations = others;

export const left: WasteOperations = { ...others, getPolicy: notImplemented };

export const wrongAnswer: WasteOperations = {
  ...operations,
  // @ts-expect-error: the answer is no page
  listServices: () => ({ status: 200, body: [] }),
};

export const wrongStatus: WasteOperations = {
  ...operations,
  // @ts-expect-error: a report is answered with 201
  reportMissedCollection: () => ({ status: 200, body: {} }),
};

export const problems: WasteOperations = {
  ...operations,
  getProperty: (_arguments, context) => {
    // @ts-expect-error: no code of this operation
    context.problem(404, "lost");
    throw context.problem(404, "not-found");
  },
};

// @ts-expect-error: no such operation
export const unknown: WasteOperations = { ...operations, getBins: notImplemented };
