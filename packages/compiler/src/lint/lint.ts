import type { Diagnostic } from "../diagnostic.js";
import type { Workspace } from "../load/domain.js";
import type { Model } from "../model/model.js";
import { byPlace } from "./by-place.js";
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
