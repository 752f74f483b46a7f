import type { Format } from "./format.js";

/** RFC 3986 Appendix A; the group is the text of an IPv6 address. */
const pattern =
  /^[a-z][a-z\d+.-]*:(?:\/\/(?:(?:[\w.~!$&'()*+,;=:-]|%[\da-f]{2})*@)?(?:\[(?:([\da-f:.]+)|v[\da-f]+\.[\w.~!$&'()*+,;=:-]+)]|(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})*)(?::\d*)?(?:\/(?:[\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})*)?|(?!\/\/)(?:[\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})*)(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?$/i;

/** Whether a text is a URI with its scheme (RFC 3986 §3; format `uri`). */
export function isUri(text: string): boolean {
  const parts = pattern.exec(text);
  // The platform knows IPv6 addresses: where it has no such function, one is refused.
  return parts !== null && (!parts[1] || URL.canParse?.(`http://[${parts[1]}]`));
}

/** The format `uri`, as a check and an explanation ask it. */
export const uriFormat: Format = { test: isUri };
