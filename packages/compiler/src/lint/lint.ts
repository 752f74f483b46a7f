import type { Diagnostic } from "../diagnostic.js";
import type { Workspace } from "../load/domain.js";
import type { Model } from "../model/model.js";
import { rules } from "./rules/index.js";

/** Everything in a domain that breaks a convention for schemas, in the order of files and lines. */
export function lint(workspace: Workspace, model: Model): Diagnostic[] {
  return rules
    .flatMap((rule) =>
      [...rule.check(workspace, model)].map(({ source, path, message }) =>
        source.at(path, rule.id, message),
      ),
    )
    .sort(byPlace);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
