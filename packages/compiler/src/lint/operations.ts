import type { Workspace } from "../load/domain.js";
import { isSchema } from "../load/schema.js";
import { readOperations, type SourceOperation } from "../model/operations.js";
import type { Finding } from "./rule.js";

/** The operations of the domain's `openapi.yaml`, with the places where they stand. */
export function operations(workspace: Workspace): SourceOperation[] {
  // What cannot be read was reported when the model was built.
  return readOperations(workspace.domain.openapi, workspace, []);
}

/** What is wrong with an operation, or with one of its members. */
export function operationFinding(
  { place }: Pick<SourceOperation, "place">,
  message: string,
  ...members: readonly (string | number)[]
): Finding {
  return { source: place.source, path: [...place.path, ...members], message };
}

/** An operation's security requirements, its own or the document's; `undefined` where neither says. */
export function securityOf(workspace: Workspace, { place }: SourceOperation): unknown {
  const document = workspace.domain.openapi?.value;
  return place.value.security ?? (isSchema(document) ? document.security : undefined);
}
