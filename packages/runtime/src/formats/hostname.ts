import { isAceLabel } from "./ace-label.js";
import { isDomainName } from "./domain-name.js";
import type { Format } from "./format.js";

/**
 * Whether a text is the name of a host (RFC 1123 §2.1; format `hostname`). A label that claims to be
 * internationalised must be one (RFC 5890 §2.3.2.1); two hyphens in its third and fourth place are
 * reserved otherwise.
 */
export function isHostname(text: string): boolean {
  return (
    isDomainName(text) &&
    text.split(".").every((label) => !label.startsWith("--", 2) || isAceLabel(label))
  );
}

/** The format `hostname`, as a check and an explanation ask it. */
export const hostnameFormat: Format = { test: isHostname };
