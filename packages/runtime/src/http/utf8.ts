/**
 * The text of bytes, without a byte order mark.
 * @throws TypeError where they are not UTF-8: they would be another text
 */
export function utf8(bytes: Uint8Array | undefined): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
