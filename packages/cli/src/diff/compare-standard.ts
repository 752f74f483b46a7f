import { compareDomains, compareOperations, mergeComparisons } from "@localo/compat";
import { parseStandard } from "../standard-version/parse-standard.js";
import type { StandardFiles } from "../standard-version/standard-files.js";
import type { Compared } from "./compared.js";

/**
 * Compares a domain in two versions of the standard. One that a version does not have is empty there.
 * @throws UsageError where a file of it cannot be parsed
 */
export function compareStandard(
  base: StandardFiles,
  head: StandardFiles,
  domain: string,
  strict: boolean,
): Compared {
  const [before, after] = [parseStandard(base, domain), parseStandard(head, domain)];
  const comparison = mergeComparisons(
    compareDomains(before, after, { strict }),
    compareOperations(before, after, { strict }),
  );
  return { name: domain, base: base.label, head: head.label, ...comparison };
}
