import type { Answered } from "./call.js";
import { InvalidResponseError, LocaloError, ProblemError } from "./errors.js";
import type { CallReport, ClientOptions } from "./options.js";

/** Masks what is private in an operation's arguments. Generated code loads it when it is first needed. */
export type RedactArguments = (operationId: string, args: unknown) => Promise<unknown>;

/** Does a call, and tells the hook how it went. The caller waits for the call alone. */
export async function reported(
  onCall: ClientOptions["onCall"],
  redactArguments: RedactArguments | undefined,
  operationId: string,
  args: unknown,
  work: () => Promise<Answered>,
): Promise<Answered> {
  if (onCall === undefined) return work();
  const started = performance.now();
  const tell = (went: Omit<CallReport, "operationId" | "arguments" | "milliseconds">) => {
    const milliseconds = performance.now() - started;
    const report = async () =>
      onCall({
        operationId,
        arguments: await redactArguments?.(operationId, args),
        ...went,
        milliseconds,
      });
    report().catch(() => {});
  };
  try {
    const answer = await work();
    const requestId = answer.headers.get("x-request-id") ?? undefined;
    tell({ kind: "success", status: answer.status, requestId });
    return answer;
  } catch (error) {
    tell(failure(error));
    throw error;
  }
}

function failure(error: unknown): Pick<CallReport, "kind" | "status" | "code" | "requestId"> {
  if (!(error instanceof LocaloError)) return { kind: "error" };
  const { kind } = error;
  if (error instanceof ProblemError) {
    const { status, code, requestId } = error;
    return { kind, status, code, requestId };
  }
  if (error instanceof InvalidResponseError) {
    return { kind, status: error.status, requestId: error.requestId };
  }
  return { kind };
}
