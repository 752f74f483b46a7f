import type { Problem, RequestMistake } from "../http/problem.js";
import type { Issue } from "../validation/issue.js";

/** What can go wrong with a call. */
export type FailureKind = "problem" | "network" | "timeout" | "aborted" | "invalid-response";

/** Characters of a message, at most: messages end up in logs, which a server must not fill. */
const LONGEST = 2000;

/**
 * What every error of a call is. Messages name the operation and never hold a request or an answer:
 * bodies are about people. They are one line, whatever a server sends: control and formatting
 * characters, and separators, are spaces.
 */
export abstract class LocaloError extends Error {
  abstract readonly kind: FailureKind;

  /** The operation's `operationId`. */
  declare readonly operationId: string;

  constructor(operationId: string, message: string, options?: ErrorOptions) {
    super(`${operationId}: ${message}`.slice(0, LONGEST).replace(/[\p{C}\p{Z}]/gu, " "), options);
    Object.assign(this, { operationId });
  }
}

/** What a {@link ProblemError} is made of. */
export interface ProblemErrorInit {
  readonly problem: Problem;
  readonly message: string;
  readonly requestId?: string | undefined;
  readonly serverVersion?: string | undefined;
  readonly retryAfter?: number | undefined;
}

// `declare` below: `Object.assign` sets those members, and a field of its own would be emitted for each.

/** The server answered 4xx or 5xx. */
export class ProblemError<
  Status extends number = number,
  Code extends string = string,
> extends LocaloError {
  override readonly name = "ProblemError";
  override readonly kind = "problem";
  /** HTTP status. */
  declare readonly status: Status;
  /** What went wrong, for programs. `http-502` where the answer was no problem (a proxy's error page). */
  declare readonly code: Code;
  /** The problem as it was sent, or one that stands for an answer that was none. */
  declare readonly problem: Problem;
  /** The mistakes in the request; empty where the problem names none. */
  declare readonly errors: readonly RequestMistake[];
  /** `X-Request-Id`, for the council's support. */
  declare readonly requestId: string | undefined;
  /** The version that the server implements: `waste/1.3.0`. */
  declare readonly serverVersion: string | undefined;
  /** How long the server asks to wait, in milliseconds. */
  declare readonly retryAfter: number | undefined;

  constructor(operationId: string, { message, ...init }: ProblemErrorInit) {
    super(operationId, message);
    const { status, code, errors = [] } = init.problem;
    Object.assign(this, init, { status, code, errors });
  }
}

/** No answer came: no connection, or one that broke. `cause` is what `fetch` threw. */
export class NetworkError extends LocaloError {
  override readonly name = "NetworkError";
  override readonly kind = "network";
}

/** A try took longer than the timeout, its body included. */
export class TimeoutError extends LocaloError {
  override readonly name = "TimeoutError";
  override readonly kind = "timeout";
}

/** The caller's `AbortSignal` stopped the call. `cause` is its reason. */
export class AbortedError extends LocaloError {
  override readonly name = "AbortedError";
  override readonly kind = "aborted";
}

/**
 * The server answered 2xx with what its description does not allow, or too much of it; or with a
 * redirect that is not followed: of a write, or to another origin.
 */
export class InvalidResponseError extends LocaloError {
  override readonly name = "InvalidResponseError";
  override readonly kind = "invalid-response";
  /** HTTP status; 0 where a browser hides it, as it does with redirects. */
  declare readonly status: number;
  /** `X-Request-Id`, for the council's support. */
  declare readonly requestId: string | undefined;
  /** What is wrong with the body; empty where it cannot be read at all. */
  declare readonly issues: readonly Issue[];

  constructor(
    operationId: string,
    { status, headers }: Pick<Response, "status" | "headers">,
    /** What is wrong with the answer: `has more than 9 bytes`. */
    message: string,
    issues: readonly Issue[] = [],
  ) {
    super(operationId, `the answer (${status}) ${message}`);
    Object.assign(this, { status, requestId: requestIdOf(headers), issues });
  }
}

/** `X-Request-Id`. */
export function requestIdOf(headers: Headers): string | undefined {
  return headers.get("x-request-id") ?? undefined;
}
