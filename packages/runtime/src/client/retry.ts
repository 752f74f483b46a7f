import { NetworkError, ProblemError, TimeoutError } from "./errors.js";

const FIRST_WAIT = 250;
const LONGEST_WAIT = 8_000;
/** A server that asks for more than this is not waited for. */
const LONGEST_RETRY_AFTER = 60_000;
const RETRIED = [408, 429, 500, 502, 503, 504];

/**
 * How long to wait before the next try, in milliseconds: what the server asks for, else exponential
 * back-off with full jitter, so that clients which failed together do not come back together.
 * @param tried how often it was tried: 1 after the first
 * @returns `undefined` where another try makes no sense
 */
export function waitBeforeRetry(error: unknown, tried: number): number | undefined {
  const backOff = Math.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tried - 1));
  if (error instanceof NetworkError || error instanceof TimeoutError) return backOff;
  if (!(error instanceof ProblemError)) return undefined;
  if (!RETRIED.includes(error.status) && error.code !== "idempotency-key-in-flight")
    return undefined;
  const { retryAfter = backOff } = error;
  return retryAfter > LONGEST_RETRY_AFTER ? undefined : retryAfter;
}

/**
 * `Retry-After` (RFC 9110 §10.2.3), seconds or a date, as milliseconds from now.
 * @returns `undefined` for what is neither
 */
export function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get("retry-after") ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // `Date.parse` takes "-5" and "1, 2" for days of 2001.
  const moment = Date.parse(value);
  if (!value.endsWith("GMT") || Number.isNaN(moment)) return undefined;
  return Math.max(0, moment - Date.now());
}
