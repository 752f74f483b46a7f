import type { Format } from "./format.js";

/**
 * The format `email` of texts of at most 254 characters, which no domain in them can be too long for: a
 * dot-string or a quoted one, and a domain or an address in brackets (RFC 5321 §4.1.2 Mailbox). Of an IPv6
 * address only the letters are looked at.
 */
export const emailFormat =
  /^(?:[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*|"(?:[ !#-[\]-~]|\\[ -~])*")@(?:(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.?\b)+|\[(?:IPv6:[\da-f.:]+|(?:(?:25[0-5]|2[0-4]\d|[01]?\d?\d)\.?\b){4})])$/i;

/** The format `email` of texts of any length: a domain has 253 characters at most (RFC 1035 §2.3.4). */
export const longEmailFormat: Format = {
  test(text) {
    return text.length - text.lastIndexOf("@") <= 254 && emailFormat.test(text);
  },
};
