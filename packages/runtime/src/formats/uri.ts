import { isIpv6 } from "./ipv6.js";

/** Whether a text is a URI with its scheme (RFC 3986 §3; format `uri`). */
export function isUri(text: string): boolean {
  const parts =
    /^[a-z][a-z0-9+.-]*:(?:\/\/((?:[\w.~!$&'()*+,;=:-]|%[0-9a-f]{2})*@)?(\[[^\]]*\]|(?:[\w.~!$&'()*+,;=-]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[\w.~!$&'()*+,;=:@/-]|%[0-9a-f]{2})*)?|(?!\/\/)(?:[\w.~!$&'()*+,;=:@/-]|%[0-9a-f]{2})*)(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*)?$/i.exec(
      text,
    );
  const host = parts?.[2];
  return parts !== null && (host?.startsWith("[") !== true || isIpLiteral(host.slice(1, -1)));
}

/** RFC 3986 §3.2.2: an IPv6 address, or an address of a version to come. */
function isIpLiteral(text: string): boolean {
  return isIpv6(text) || /^v[0-9a-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(text);
}
