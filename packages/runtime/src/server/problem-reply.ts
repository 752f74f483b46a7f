import { PROBLEM_TYPE, type Problem, type RequestMistake } from "../http/problem.js";
import type { StoredAnswer } from "./idempotency.js";
import { MAX_MISTAKES } from "./mistakes.js";

/** What a problem says beside its status and code. */
export interface ProblemDetails {
  /** Default: the code in words. */
  readonly title?: string;
  /** What happened this time and what to do. */
  readonly detail?: string;
  readonly errors?: readonly RequestMistake[];
  /** Seconds, sent as `Retry-After`. Default on 429 and 503: 30. */
  readonly retryAfter?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent with unknown properties, by the handler. */
  readonly serverVersion?: string;
}

const RETRY_AFTER = 30;

/** A problem to throw. What is thrown from `authorise` is answered too, and so is one of an implementation. */
export class ProblemReply extends Error {
  override readonly name = "ProblemReply";

  constructor(
    readonly status: number,
    readonly code: string,
    readonly details: ProblemDetails = {},
  ) {
    super(`${status} ${code}`);
  }

  /** The problem as it is sent. */
  toAnswer(): StoredAnswer {
    const { status, code, details } = this;
    const { title = titles[code] ?? inWords(code), detail, errors, serverVersion } = details;
    const waits = status === 429 || status === 503;
    const retryAfter = details.retryAfter ?? (waits ? RETRY_AFTER : undefined);
    const problem: Problem = {
      title,
      status,
      code,
      ...(detail === undefined ? {} : { detail }),
      ...(errors === undefined ? {} : { errors: errors.slice(0, MAX_MISTAKES) }),
      ...(serverVersion === undefined ? {} : { serverVersion }),
    };
    return {
      status,
      headers: {
        ...(retryAfter === undefined ? {} : { "retry-after": String(Math.ceil(retryAfter)) }),
        ...(status === 401 ? { "www-authenticate": "Bearer" } : {}),
        ...Object.fromEntries(
          Object.entries(details.headers ?? {}).map(([name, text]) => [name.toLowerCase(), text]),
        ),
        "content-type": PROBLEM_TYPE,
      },
      body: JSON.stringify(problem),
    };
  }
}

/** As in the examples of `core/openapi.yaml`. */
const titles: Readonly<Record<string, string>> = {
  "malformed-json": "The body is not JSON",
  "malformed-form": "The form cannot be read",
  "too-deep": "The body is nested too deep",
  "invalid-parameter": "A parameter has a value that it cannot have",
  "malformed-path": "The path cannot be decoded",
  "missing-idempotency-key": "The Idempotency-Key is missing",
  unauthenticated: "Not authenticated",
  forbidden: "Not allowed",
  "idempotency-key-in-flight": "A request with this Idempotency-Key is not answered yet",
  "idempotency-key-reused": "The Idempotency-Key was used with another body",
  "body-too-large": "The body is too large",
  "attachment-too-large": "The file is too large",
  "unsupported-media-type": "The body is of the wrong type",
  "invalid-body": "The body is not valid",
  "rate-limited": "Too many requests",
  "internal-error": "Something went wrong",
  "not-implemented": "Not offered here",
  unavailable: "Not available now",
};

function inWords(code: string): string {
  const words = code.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
