import { OpenApiReader } from "../../load/openapi.js";
import { isSchema } from "../../load/schema.js";
import { operationFinding, operations } from "../operations.js";
import type { Rule } from "../rule.js";

const JSON_TYPE = "application/json";

export const operationExample: Rule = {
  id: "operation-example",
  convention: 11,
  summary: "A JSON answer has an example.",
  *check(workspace) {
    const reader = new OpenApiReader(workspace, []);
    for (const operation of operations(workspace)) {
      for (const { status, mediaType } of operation.success) {
        if (mediaType !== JSON_TYPE) continue;
        const key = String(status);
        const media = reader.member(operation.place, "responses", key, "content", JSON_TYPE);
        const { example, examples } = media?.value ?? {};
        if (example !== undefined || (isSchema(examples) && Object.keys(examples).length > 0))
          continue;
        const message = `Give the answer ${key} of ${operation.id} an example: examples: { full: { externalValue: ./examples/… } }.`;
        yield operationFinding(operation, message, "responses", key);
      }
    }
  },
};
