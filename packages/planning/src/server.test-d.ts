import {
  createPlanningHandler,
  memoryIdempotency,
  notImplemented,
  type PlanningOperations,
} from "./server.js";

declare const operations: PlanningOperations;

export const handler = createPlanningHandler(operations, { idempotency: memoryIdempotency() });

const { getPolicy: _, ...others } = operations;
// @ts-expect-error: an operation is missing
export const missing: PlanningOperations = others;

export const left: PlanningOperations = { ...others, getPolicy: notImplemented };

export const wrongStatus: PlanningOperations = {
  ...operations,
  // @ts-expect-error: a comment is answered with 202
  submitComment: () => ({ status: 201, body: {} }),
};

export const problems: PlanningOperations = {
  ...operations,
  submitComment: (_arguments, context) => {
    // @ts-expect-error: no code of this operation
    context.problem(409, "application-closed");
    throw context.problem(409, "comments-closed");
  },
};
