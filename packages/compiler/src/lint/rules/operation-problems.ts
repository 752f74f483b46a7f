import { OpenApiReader } from "../../load/openapi.js";
import type { ModelProblemCode } from "../../model/model.js";
import type { SourceOperation } from "../../model/operations.js";
import { operationFinding, operations } from "../operations.js";
import type { Rule } from "../rule.js";

export const operationProblems: Rule = {
  id: "operation-problems",
  convention: 11,
  summary:
    "An operation names the problems that it can answer, each with its codes as the keys of its examples; an example has its title, status and code.",
  *check(workspace) {
    const reader = new OpenApiReader(workspace, []);
    for (const operation of operations(workspace)) {
      const named = new Set(operation.problems.map(({ status }) => status));
      const missing = answered(operation).filter((status) => !named.has(status));
      if (missing.length > 0)
        yield operationFinding(
          operation,
          `${operation.id} can also answer ${missing.join(", ")}: refer to those responses of ../core/openapi.yaml.`,
          "responses",
        );
      for (const { status, codes } of operation.problems) {
        if (codes.length === 0)
          yield operationFinding(
            operation,
            `Give the problem ${status} an example for each of its codes, under the code's name (content, application/problem+json, examples).`,
            "responses",
            String(status),
          );
        for (const code of codes.filter((each) => !isExampleOf(reader, operation, status, each)))
          yield operationFinding(
            operation,
            `Write the example ${code.code} of problem ${status} out: value, with a title, status: ${status} and code: ${code.code}.`,
            "responses",
            String(status),
          );
      }
    }
  },
};

function isExampleOf(
  reader: OpenApiReader,
  { place }: SourceOperation,
  status: number,
  { code, title }: ModelProblemCode,
): boolean {
  const examples = ["content", "application/problem+json", "examples"];
  const found = reader.member(place, "responses", String(status), ...examples, code, "value");
  return title !== "" && found?.value.status === status && found.value.code === code;
}

/** What the handler answers of itself, whatever the operation does (architecture: statuses). */
function answered({ security, body, idempotent }: SourceOperation): number[] {
  const needsKey = security.some((scopes) => scopes.length > 0);
  return [
    400,
    ...(needsKey ? [401, 403] : []),
    ...(idempotent ? [409] : []),
    ...(body === undefined ? [] : [413, 415, 422]),
    429,
    500,
    501,
    503,
  ];
}
