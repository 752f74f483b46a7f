import type { CommentSubmission } from "@localo/planning";

/** What no published text holds: where its author can be reached. */
const EMAIL = /[^\s@<>] ?@ ?[\p{L}\d][^\s@<>]*\.\p{L}{2}/u;
/** A number of ten or eleven digits, or one with +44 or 0044, however it is spaced. */
const PHONE = /(?<![\d/])(?:(?:\+|00)44(?:\s*\(0\))?|0)(?:[\s()./\p{Pd}]*\d){9,10}(?!\d)/u;

/**
 * Whether a text that is to be published still says how to reach someone.
 * @param sent the comment that it was made from, where it came through the API: of its author's address
 *   nothing stays in the text
 */
export function saysContact(published: string, sent?: CommentSubmission): boolean {
  // Letters of full width look the same to who reads them.
  const text = published.normalize("NFKC");
  if (EMAIL.test(text) || PHONE.test(text)) return true;
  if (sent === undefined) return false;
  const { line1, postcode } = sent.address;
  const plain = squeezed(text);
  return [line1, postcode].some((part) => part !== undefined && plain.includes(squeezed(part)));
}

function squeezed(text: string): string {
  return text.toLowerCase().replaceAll(/[\s,.]+/g, "");
}
