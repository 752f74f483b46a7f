import { operationFinding, operations } from "../operations.js";
import type { Rule } from "../rule.js";

export const idempotentWrite: Rule = {
  id: "idempotent-write",
  convention: 11,
  summary: "A write takes an `Idempotency-Key`, and a read does not.",
  *check(workspace) {
    for (const operation of operations(workspace)) {
      const { id, method, idempotent } = operation;
      if (idempotent === (method !== "GET")) continue;
      const message = idempotent
        ? `${id} only reads: take its Idempotency-Key out.`
        : `${id} writes: add the parameter ../core/openapi.yaml#/components/parameters/IdempotencyKey.`;
      yield operationFinding(operation, message, "parameters");
    }
  },
};
