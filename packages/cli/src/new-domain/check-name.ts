import { existsSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../usage-error.js";

/** Letters that a domain's name may have; it stands in paths, types and scopes. */
const MAX_LENGTH = 40;

/** Names that no folder can have on Windows. */
const reserved = /^(?:con|prn|aux|nul)$/;

/**
 * Checks that a new domain can have a name: it is the one of its folders, its `$id`s (which have no
 * digits here), its npm package and its types.
 * @throws UsageError where it cannot
 */
export function checkName(root: string, name: string): void {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) {
    throw new UsageError(
      `A domain's name is in kebab-case, like council-tax: a to z and single dashes. ${JSON.stringify(name)} is not.`,
    );
  }
  if (reserved.test(name))
    throw new UsageError(`Windows keeps the name ${name} for itself. Choose another one.`);
  if (name.length > MAX_LENGTH)
    throw new UsageError(`A domain's name has ${MAX_LENGTH} letters at most.`);
  for (const folder of [`schemas/${name}`, `packages/${name}`]) {
    if (existsSync(join(root, folder))) {
      throw new UsageError(
        `${folder} is there already. Choose another name, or remove the folder first.`,
      );
    }
  }
}
