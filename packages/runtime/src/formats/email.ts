import { isDomainName } from "./domain-name.js";
import { isIpv4 } from "./ipv4.js";

/** A dot-string or a quoted one, and what follows the sign. */
const mailbox =
  /^(?:[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*|"(?:[ !#-[\]-~]|\\[ -~])*")@(.+)$/;

/**
 * Whether a text is an email address (RFC 5321 §4.1.2 Mailbox; format `email`), at a domain or at an
 * address in brackets. Of an IPv6 address only the letters are looked at.
 */
export function isEmail(text: string): boolean {
  const host = mailbox.exec(text)?.[1] ?? "";
  return (
    isDomainName(host) ||
    /^\[IPv6:[\da-f.:]+]$/i.test(host) ||
    (/^\[.*]$/.test(host) && isIpv4(host.slice(1, -1)))
  );
}
