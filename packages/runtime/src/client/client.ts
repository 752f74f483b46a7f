import type { UnknownCode } from "../codes/unknown-code.js";
import type { OperationTypes, OperationTypesById } from "../http/operation.js";
import type { UnknownStatus } from "../http/unknown-status.js";
import type {
  AbortedError,
  InvalidResponseError,
  NetworkError,
  ProblemError,
  TimeoutError,
} from "./errors.js";
import type { CallOptions } from "./options.js";

/**
 * A client of one domain: `client.op(args)` answers the body or throws a `LocaloError`,
 * `client.safe.op(args)` answers a result, `client.pages.op(args)` goes through a list.
 *
 * Arguments that make no URL (an empty path parameter) are a programming error: a `TypeError`, from
 * `safe` too.
 */
export type Client<Ops extends OperationTypesById> = {
  readonly [Id in keyof Ops]: (...call: CallParameters<Ops[Id]>) => Promise<SuccessBody<Ops[Id]>>;
} & {
  /** The same operations, answering a result instead of throwing. */
  readonly safe: {
    readonly [Id in keyof Ops]: (...call: CallParameters<Ops[Id]>) => Promise<SafeResult<Ops[Id]>>;
  };
  /** The lists, item by item; each page is asked for when the one before is used up. */
  readonly pages: {
    readonly [Id in keyof Ops as Ops[Id] extends { readonly item: unknown } ? Id : never]: (
      ...call: CallParameters<Ops[Id]>
    ) => AsyncGenerator<Ops[Id]["item"], void, undefined>;
  };
};

/** Arguments, which may be left out where none is required, and options. */
export type CallParameters<O extends OperationTypes> = keyof O["arguments"] extends never
  ? [args?: { readonly [name: string]: never }, options?: CallOptions]
  : object extends O["arguments"]
    ? [args?: CallArguments<O["arguments"]>, options?: CallOptions]
    : [args: CallArguments<O["arguments"]>, options?: CallOptions];

/** What is optional may be given as `undefined` too, under `exactOptionalPropertyTypes` as well. */
export type CallArguments<Arguments> = {
  [Name in keyof Arguments]: object extends Pick<Arguments, Name>
    ? Arguments[Name] | undefined
    : Arguments[Name];
};

/** The body of any 2xx answer. */
export type SuccessBody<O extends OperationTypes> = O["success"][keyof O["success"] & number];

/** How a call went. Narrow it by `ok` or `kind`; a success by `status`; a problem by `status` or `code`. */
export type SafeResult<O extends OperationTypes> =
  | Success<O>
  | Refusal<O>
  | { readonly ok: false; readonly kind: "network"; readonly error: NetworkError }
  | { readonly ok: false; readonly kind: "timeout"; readonly error: TimeoutError }
  | { readonly ok: false; readonly kind: "aborted"; readonly error: AbortedError }
  | { readonly ok: false; readonly kind: "invalid-response"; readonly error: InvalidResponseError };

/** A 2xx answer, by status. */
export type Success<O extends OperationTypes> = {
  [Status in keyof O["success"] & number]: {
    readonly ok: true;
    readonly kind: "success";
    readonly status: Status;
    readonly data: O["success"][Status];
    readonly headers: Headers;
  };
}[keyof O["success"] & number];

/** A 4xx or 5xx answer, by status; the last one is a status that this version does not describe. */
export type Refusal<O extends OperationTypes> =
  | {
      [Status in keyof O["problems"] & number]: RefusalWith<Status, O["problems"][Status]>;
    }[keyof O["problems"] & number]
  | RefusalWith<UnknownStatus, never>;

interface RefusalWith<Status extends number, Code extends string> {
  readonly ok: false;
  readonly kind: "problem";
  readonly status: Status;
  /** A newer server may send a code that this version does not know. */
  readonly code: Code | UnknownCode;
  readonly error: ProblemError<Status, Code | UnknownCode>;
}
