/** A dot-string or a quoted one, and a domain or an address in brackets (RFC 5321 §4.1.2 Mailbox). */
const mailbox =
  /^(?:[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*|"(?:[ !#-[\]-~]|\\[ -~])*")@(?=.{1,253}$)(?:(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.?\b)+|\[(?:IPv6:[\da-f.:]+|(?:(?:25[0-5]|2[0-4]\d|[01]?\d?\d)\.?\b){4})])$/i;

/** Whether a text is an email address (format `email`). Of an IPv6 address only the letters are looked at. */
export function isEmail(text: string): boolean {
  return mailbox.test(text);
}
