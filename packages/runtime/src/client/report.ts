import type { Answered } from "./call.js";
import { LocaloError, requestIdOf } from "./errors.js";
import type { CallReport, ClientOptions } from "./options.js";

/** A call that a hook is to be told of. */
export interface ToldCall {
  readonly onCall: NonNullable<ClientOptions["onCall"]>;
  readonly operationId: string;
  readonly args: unknown;
  readonly answer: Promise<Answered>;
  /** How long it took; known when it has ended. */
  readonly milliseconds: Promise<number>;
}

/**
 * Tells a hook how a call went, once it has ended.
 * @param redactArguments masks what is private
 * @throws what the hook throws
 */
export async function reportCall(
  { onCall, operationId, args, answer, milliseconds }: ToldCall,
  redactArguments: (operationId: string, args: unknown) => unknown,
): Promise<void> {
  const went = await answer.then(success, failure);
  onCall({
    operationId,
    arguments: redactArguments(operationId, args),
    ...went,
    milliseconds: await milliseconds,
  });
}

type Went = Omit<CallReport, "operationId" | "arguments" | "milliseconds">;

function success({ status, headers }: Answered): Went {
  return { kind: "success", status, requestId: requestIdOf(headers) };
}

function failure(error: unknown): Went {
  if (!(error instanceof LocaloError)) return { kind: "error" };
  const { kind, status, code, requestId }: LocaloError & Partial<Omit<Went, "kind">> = error;
  return { kind, status, code, requestId };
}
