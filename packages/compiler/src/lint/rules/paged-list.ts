import type { Workspace } from "../../load/domain.js";
import type { SourceOperation } from "../../model/operations.js";
import { gather } from "../objects.js";
import { operationFinding, operations } from "../operations.js";
import { isOfType } from "../places.js";
import { resolve } from "../resolve.js";
import type { Rule } from "../rule.js";

export const pagedList: Rule = {
  id: "paged-list",
  convention: 11,
  summary:
    "A list is a page: its type has `items` and `nextCursor`, and its operation takes `cursor` and `limit`.",
  *check(workspace) {
    for (const operation of operations(workspace)) {
      if (operation.method !== "GET") continue;
      const page = answer(workspace, operation);
      if (page === undefined) continue;
      const isList =
        page.isArray || page.names.has("items") || /^(list|search)(?=[A-Z])/.test(operation.id);
      if (!isList) continue;
      const members = ["items", "nextCursor"].filter((name) => !page.names.has(name));
      if (members.length > 0)
        yield operationFinding(
          operation,
          `${operation.id} answers a list: let it answer a page, an object with ${members.join(" and ")}.`,
          "responses",
          "200",
        );
      const parameters = ["cursor", "limit"].filter(
        (name) => !operation.parameters.some((parameter) => parameter.name === name),
      );
      if (parameters.length > 0)
        yield operationFinding(
          operation,
          `${operation.id} answers a list: let it take ${parameters.join(" and ")} (../core/openapi.yaml#/components/parameters).`,
          "parameters",
        );
    }
  },
};

/** The type of the answer 200: whether it is an array, and the properties that it has. */
function answer(
  workspace: Workspace,
  { success }: SourceOperation,
): { isArray: boolean; names: Set<string> } | undefined {
  const id = success.find(({ status }) => status === 200)?.schemaId;
  const file = id === undefined ? undefined : workspace.byId.get(id);
  if (file === undefined) return undefined;
  const target = resolve(workspace, file, file.schema);
  const { own, inherited } = gather(workspace, { ...target, path: [] });
  return {
    isArray: isOfType(target.schema, "array"),
    names: new Set([...own.map(({ name }) => name), ...inherited.keys()]),
  };
}
