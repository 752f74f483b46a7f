import type { Problem, RequestMistake } from "../http/problem.js";
import type { Issue } from "../validation/issue.js";

/** What can go wrong with a call. */
export type FailureKind = "problem" | "network" | "timeout" | "aborted" | "invalid-response";

/**
 * What every error of a call is. Messages name the operation and never hold a request or an answer:
 * they end up in logs, and bodies are about people.
 */
export abstract class LocaloError extends Error {
  abstract readonly kind: FailureKind;

  constructor(
    /** The operation's `operationId`. */
    readonly operationId: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${operationId}: ${message}`, options);
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

/** The server answered 4xx or 5xx. */
export class ProblemError<
  Status extends number = number,
  Code extends string = string,
> extends LocaloError {
  override readonly name = "ProblemError";
  override readonly kind = "problem";
  /** HTTP status. */
  readonly status: Status;
  /** What went wrong, for programs. `http-502` where the answer was no problem (a proxy's error page). */
  readonly code: Code;
  /** The problem as it was sent, or one that stands for an answer that was none. */
  readonly problem: Problem;
  /** The mistakes in the request; empty where the problem names none. */
  readonly errors: readonly RequestMistake[];
  /** `X-Request-Id`, for the council's support. */
  readonly requestId: string | undefined;
  /** The version that the server implements: `waste/1.3.0`. */
  readonly serverVersion: string | undefined;
  /** How long the server asks to wait, in milliseconds. */
  readonly retryAfter: number | undefined;

  constructor(operationId: string, init: ProblemErrorInit) {
    super(operationId, init.message);
    this.problem = init.problem;
    this.status = init.problem.status as Status;
    this.code = init.problem.code as Code;
    this.errors = init.problem.errors ?? [];
    this.requestId = init.requestId;
    this.serverVersion = init.serverVersion;
    this.retryAfter = init.retryAfter;
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

  constructor(
    operationId: string,
    message: string,
    /** HTTP status; 0 where a browser hides it, as it does with redirects. */
    readonly status: number,
    /** `X-Request-Id`, for the council's support. */
    readonly requestId: string | undefined,
    /** What is wrong with the body; empty where it cannot be read at all. */
    readonly issues: readonly Issue[] = [],
  ) {
    super(operationId, message);
  }
}

/** `X-Request-Id`. */
export function requestIdOf(headers: Headers): string | undefined {
  return headers.get("x-request-id") ?? undefined;
}

/** The error for an answer that cannot be used. */
export function invalidResponse(
  operationId: string,
  { status, headers }: Response,
  message: string,
  issues?: readonly Issue[],
): InvalidResponseError {
  const told = `the answer (${status}) ${message}`;
  return new InvalidResponseError(operationId, told, status, requestIdOf(headers), issues);
}
