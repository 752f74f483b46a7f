import type { Problem, RequestMistake } from "../http/problem.js";
import { utf8 } from "../http/utf8.js";
import { ProblemError, requestIdOf } from "./errors.js";
import { retryAfterOf } from "./retry.js";
import { versionOrder } from "./version.js";

/** Members of problems and mistakes that are texts where they are there at all (RFC 9457 §3.1). */
const TEXTS = /^(type|title|detail|instance|code|serverVersion|in|pointer|name|suggestion)$/;

/**
 * The error for a 4xx or 5xx answer. An answer that is no problem (a proxy's HTML page) gives one with
 * the code `http-502`, so that nobody takes a gateway's 404 for the council's `not-found`.
 * @param bytes the body; `undefined` is one that is too large
 * @param clientVersion the client's own: `waste/1.3.0`
 */
export function problemErrorOf(
  operationId: string,
  { status, headers }: Response,
  bytes: Uint8Array | undefined,
  clientVersion: string,
): ProblemError {
  const problem = problemIn(bytes, status);
  const { title, code, errors = [], serverVersion = headers.get("localo-version") } = problem;
  const order = versionOrder(`${serverVersion}`, clientVersion);
  const places = errors.map(
    (error) => `; ${error.pointer ?? error.name ?? error.in} ${error.code}`,
  );
  const skewed =
    order ** 2 > 1 || (order < 0 && errors.some(({ code }) => code === "unknown-property"));
  const skew = `; the server is ${order < 0 ? "older" : "newer"} (${serverVersion}) than this client (${clientVersion})`;
  return new ProblemError(operationId, {
    problem,
    message: `${title} (${status} ${code}${skewed ? skew : ""}${places.join("")})`,
    requestId: requestIdOf(headers),
    serverVersion: serverVersion ?? undefined,
    retryAfter: retryAfterOf(headers),
  });
}

/**
 * A problem as far as this client reads it, or one that stands for what is none. It has no validator
 * here, since clients carry one for each answer already. The status is the answer's own.
 */
function problemIn(bytes: Uint8Array | undefined, status: number): Problem {
  try {
    const { title, errors, ...problem } = coded<Problem>(JSON.parse(utf8(bytes)));
    const mistakes = errors?.map((error) => ({ ...mistake, ...coded<RequestMistake>(error) }));
    if (title) return { ...problem, title, status, ...(mistakes && { errors: mistakes }) };
  } catch {}
  return { title: "The answer is no problem", status, code: `http-${status}` };
}

/** What a mistake says at least. */
const mistake = { in: "body", detail: "" } as const;

/**
 * An object without what should be a text and is none.
 * @throws TypeError where its code is none, or it is no object
 */
function coded<T>(value: object): T {
  const members = Object.entries(value).filter(
    ([name, member]) => typeof member === "string" || !TEXTS.test(name),
  );
  if (!members.some(([name]) => name === "code")) throw new TypeError();
  return Object.fromEntries(members) as T;
}
