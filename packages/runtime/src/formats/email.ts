import { isDomainName } from "./domain-name.js";
import { isIpv4 } from "./ipv4.js";
import { isIpv6 } from "./ipv6.js";

/** Whether a text is an email address (RFC 5321 §4.1.2 Mailbox; format `email`). */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  return at > 0 && isLocalPart(text.slice(0, at)) && isMailDomain(text.slice(at + 1));
}

/** A dot-string, or a quoted one. */
function isLocalPart(text: string): boolean {
  return /^(?:[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*|"(?:[ !#-[\]-~]|\\[ -~])*")$/.test(
    text,
  );
}

function isMailDomain(text: string): boolean {
  const literal = /^\[(IPv6:)?(.*)\]$/i.exec(text);
  if (literal === null) return isDomainName(text);
  const [, six, address = ""] = literal;
  return six === undefined ? isIpv4(address) : isIpv6(address);
}
