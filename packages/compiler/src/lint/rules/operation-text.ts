import { operationFinding, operations } from "../operations.js";
import type { Rule } from "../rule.js";

export const operationText: Rule = {
  id: "operation-text",
  convention: 11,
  summary:
    "An operation has a summary and a description, and each of its parameters a description.",
  *check(workspace) {
    for (const operation of operations(workspace)) {
      for (const member of ["summary", "description"])
        if (!isText(operation.place.value[member]))
          yield operationFinding(operation, `Give ${operation.id} a ${member}.`, member);
      for (const { place, name } of operation.parameters)
        if (!isText(place.value.description))
          yield operationFinding({ place }, `Describe the parameter ${name}.`, "description");
    }
  },
};

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}
