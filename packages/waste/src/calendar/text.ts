/**
 * Text that a calendar may hold (RFC 5545 §3.3.11): no control characters other than line breaks and
 * tabs, and no half of a surrogate pair. What council systems send is put in calendars as it is, so
 * that a stray character must not end a property.
 */
export function plainText(text: string): string {
  return text.replace(/[^\P{Cc}\t\r\n]/gu, "").replace(/\p{Surrogate}/gu, "\ufffd");
}

/** {@link plainText} with RFC 5545's escapes, for properties that ical-generator does not escape. */
export function escapedText(text: string): string {
  return plainText(text)
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, "\\n");
}

/**
 * The UID of a collection (RFC 5545 §3.8.4.7): it stays when the collection moves and says nothing of
 * the property. Whatever is not a plain identifier's character is percent-encoded.
 */
export function collectionUid(id: string, authority: { scheme: string; code: string }): string {
  const host = `${encode(authority.code)}.${encode(authority.scheme)}.localo.org`.toLowerCase();
  return `${encode(id)}@${host}`;
}

function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}
