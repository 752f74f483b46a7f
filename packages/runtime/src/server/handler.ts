import type { OperationTypes, OperationTypesById } from "../http/operation.js";
import type { IdempotencyStore } from "./idempotency.js";
import type { notImplemented } from "./not-implemented.js";
import type { ProblemDetails, ProblemReply } from "./problem-reply.js";

/** Answers a request. Never rejects. Mount it in anything that speaks fetch. */
export type Handler = (request: Request) => Promise<Response>;

/** Every operation of a domain: a function, or `notImplemented`. */
export type OperationImplementations<Ops extends OperationTypesById, Tx> = {
  readonly [Id in keyof Ops]: Implementation<Ops[Id], Tx> | typeof notImplemented;
};

/**
 * Does what an operation is for. Its arguments are valid already, its caller has the scope.
 * Refuse with `throw context.problem(…)`; anything else that is thrown is a 500.
 */
export type Implementation<O extends OperationTypes, Tx> = (
  args: O["arguments"],
  context: OperationContext<O, Tx>,
) => Answer<O> | Promise<Answer<O>>;

/** A 2xx answer. `body` is left out where the status has none. */
export type Answer<O extends OperationTypes> = {
  [Status in keyof O["success"] & number]: {
    readonly status: Status;
    readonly headers?: Readonly<Record<string, string>>;
  } & ([O["success"][Status]] extends [undefined]
    ? { readonly body?: undefined }
    : { readonly body: O["success"][Status] });
}[keyof O["success"] & number];

/** What an implementation is told beside its arguments. */
export interface OperationContext<O extends OperationTypes, Tx> {
  /** The request; its body has been read. */
  readonly request: Request;
  readonly operationId: string;
  /** `X-Request-Id`: the client's, or a new one. */
  readonly requestId: string;
  /** Who asks; `undefined` where the operation is open to anyone and no key was sent. */
  readonly caller: Caller | undefined;
  /** The idempotency store's open transaction, in writes that take an `Idempotency-Key`. */
  readonly tx: Tx | undefined;
  /** Ends when the client goes away. */
  readonly signal: AbortSignal;
  /** A problem that this operation has, to throw: `throw context.problem(404, "not-found")`. */
  problem<Status extends keyof O["problems"] & number>(
    status: Status,
    code: O["problems"][Status],
    details?: ProblemDetails,
  ): ProblemReply;
}

/** Who asks. */
export interface Caller {
  /** Stable name of the key's owner. */
  readonly id: string;
  /** What the key allows: `waste:write`. */
  readonly scopes: readonly string[];
}

/** What a council decides about its handler. */
export interface HandlerOptions<Tx = undefined> {
  /**
   * Who asks, by the request's key; `undefined` where there is none or it is not known. The handler
   * compares the scopes itself, and answers 401 to a request whose `Authorization` gives nobody, also
   * where the operation is open to anyone. Where keys come otherwise, throw
   * `new ProblemReply(401, "unauthenticated")` for an unknown one. Without this function nobody is
   * known, and only what is open to anyone works.
   */
  readonly authorise?: (request: Request) => Caller | undefined | Promise<Caller | undefined>;
  /** Remembers the answers of writes. Needed where one that takes an `Idempotency-Key` is implemented. */
  readonly idempotency?: IdempotencyStore<Tx>;
  /** Checks answers and problems; one that is not described is a 500. Default: where `NODE_ENV` is there and not `production`. */
  readonly validateResponses?: boolean;
  /**
   * Is told of each 500. Default: `console.error` of the error's name, code and where it was thrown.
   * The error is as it was thrown, and one of a database may quote values. Errors of the handler itself
   * never hold any.
   */
  readonly onError?: (error: unknown, about: ErrorContext) => void;
  /**
   * Is told of each request when it is answered, for logs and telemetry. What is private in its
   * arguments is masked. What it throws is dropped.
   */
  readonly onRequest?: (report: RequestReport) => void;
  /** Bytes that a request's body may have. Default 1 000 000. */
  readonly maxBodyBytes?: number;
  /** Bytes that an uploaded file may have. It is held in memory. Default 10 000 000. */
  readonly maxAttachmentBytes?: number;
  /** Default: the client's `X-Request-Id` if it is 1 to 128 of `A-Z a-z 0-9 _ . -`, else a UUID. */
  readonly requestId?: (request: Request) => string;
}

/** Where an error happened. */
export interface ErrorContext {
  readonly operationId?: string;
  readonly requestId: string;
  /**
   * Parameters and body, as far as they were read. Texts that are private, or not known, are `•••`,
   * numbers and booleans `null`.
   */
  readonly arguments?: unknown;
}

/** How a request went, as a log may hold it. */
export interface RequestReport extends ErrorContext {
  /** HTTP method. */
  readonly method: string;
  /** HTTP status. */
  readonly status: number;
  /** The problem's code. */
  readonly code?: string;
  /** The caller's id. */
  readonly caller?: string;
  /** How long it took until the answer was there. */
  readonly milliseconds: number;
}
