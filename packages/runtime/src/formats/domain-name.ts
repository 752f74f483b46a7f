/**
 * Whether a text is a name of letters, digits and inner hyphens (RFC 1123 §2.1): labels of at most 63
 * characters, 253 together.
 */
export function isDomainName(text: string): boolean {
  return (
    text.length <= 253 &&
    /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i.test(text)
  );
}
