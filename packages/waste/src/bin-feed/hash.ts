/**
 * A hash of 53 bits as 11 characters of base 36 (the mixing steps of MurmurHash3), the same on every
 * platform. It tells ids apart and keeps nothing secret. Web Crypto is asynchronous and Node's own is
 * not in browsers; two of a million texts share a hash once in some ten thousand such sets.
 */
export function hash(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const number = 4294967296 * (2097151 & high) + (low >>> 0);
  return number.toString(36).padStart(11, "0");
}
