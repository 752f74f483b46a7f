import { listDomains, nearestName } from "@localo/compiler";
import { UsageError } from "./usage-error.js";

/**
 * The domains that a command is about: those that were named, or all.
 * @throws UsageError for a name that no folder in `schemas/` has
 */
export function chooseDomains(root: string, named: readonly string[]): string[] {
  const known = listDomains(root);
  for (const name of named) {
    if (known.includes(name)) continue;
    const meant = nearestName(name, known);
    const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
    throw new UsageError(
      `There is no domain "${name}".${hint} The domains are: ${known.join(", ")}.`,
    );
  }
  return named.length === 0 ? known : [...new Set(named)];
}
