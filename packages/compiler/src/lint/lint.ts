import type { Diagnostic } from "../diagnostic.js";
import type { Workspace } from "../load/domain.js";
import type { Model } from "../model/model.js";

/** Everything in a domain that breaks a convention for schemas, in the order of files and lines. */
export function lint(_workspace: Workspace, _model: Model): Diagnostic[] {
  return [];
}
