/**
 * Whether a text is the name of a host (RFC 1123 §2.1; format `hostname`): labels of letters, digits
 * and inner hyphens, at most 63 characters each and 253 together.
 */
export function isHostname(text: string): boolean {
  return (
    text.length <= 253 &&
    /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i.test(text)
  );
}
