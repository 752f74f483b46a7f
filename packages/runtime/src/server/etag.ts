import type { Served } from "./read-answer.js";
import { sha256 } from "./sha256.js";

/** The headers that a 304 has as its 200 has them (RFC 9110 §15.4.5). */
const KEPT = ["etag", "cache-control", "content-location", "date", "expires", "vary"];

/** A 200 with an `ETag`, or a 304 where the client has it already (RFC 9110 §13.1.2). */
export async function withETag(answer: Served, ifNoneMatch: string | null): Promise<Served> {
  const { status, headers: own, body } = answer;
  if (status !== 200 || body === null) return answer;
  // A file would have to be read twice: who serves it knows what names its state.
  const made = typeof body === "string" ? `"${(await sha256(body)).slice(0, 32)}"` : undefined;
  const etag = own.etag ?? made;
  if (etag === undefined) return answer;
  const headers = { ...own, etag };
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
