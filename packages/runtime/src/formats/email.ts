/**
 * The format `email`: a dot-string or a quoted one, and a domain or an address in brackets (RFC 5321
 * §4.1.2 Mailbox). Of an IPv6 address only the letters are looked at.
 */
export const emailFormat =
  /^(?:[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*|"(?:[ !#-[\]-~]|\\[ -~])*")@(?=.{1,253}$)(?:(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.?\b)+|\[(?:IPv6:[\da-f.:]+|(?:(?:25[0-5]|2[0-4]\d|[01]?\d?\d)\.?\b){4})])$/i;
