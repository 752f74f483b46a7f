import type { StoredAnswer } from "./idempotency.js";
import { sha256 } from "./sha256.js";

/** The headers that a 304 has as its 200 has them (RFC 9110 §15.4.5). */
const KEPT = ["etag", "cache-control", "content-location", "date", "expires", "vary"];

/** A 200 with an `ETag`, or a 304 where the client has it already (RFC 9110 §13.1.2). */
export async function withETag(
  answer: StoredAnswer,
  ifNoneMatch: string | null,
): Promise<StoredAnswer> {
  if (answer.status !== 200 || answer.body === null) return answer;
  const etag = answer.headers.etag ?? `"${(await sha256(answer.body)).slice(0, 32)}"`;
  const headers = { ...answer.headers, etag };
  if (ifNoneMatch === null || !matches(ifNoneMatch, etag)) return { ...answer, headers };
  const kept = Object.entries(headers).filter(([name]) => KEPT.includes(name));
  return { status: 304, headers: Object.fromEntries(kept), body: null };
}

/** Weak comparison (RFC 9110 §8.8.3.2). */
function matches(ifNoneMatch: string, etag: string): boolean {
  const plain = (tag: string) => tag.trim().replace(/^W\//, "");
  return (
    ifNoneMatch.trim() === "*" || ifNoneMatch.split(",").some((tag) => plain(tag) === plain(etag))
  );
}
