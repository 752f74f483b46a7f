import { AbortedError, TimeoutError } from "./errors.js";

/** The longest that a timer can wait, in milliseconds; a longer wait would end at once. */
const LONGEST = 2 ** 31 - 1;

/**
 * Does work that ends with a `TimeoutError` after `milliseconds` and with an `AbortedError` when
 * `outer` says so, whether or not the work minds the signal that it is given.
 */
export function withDeadline<T>(
  operationId: string,
  milliseconds: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const cleanUp = () => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", onAbort);
    };
    const stop = (error: Error) => {
      cleanUp();
      reject(error);
      controller.abort(error);
    };
    const onAbort = () => stop(new AbortedError(operationId, "aborted", { cause: outer?.reason }));
    if (outer?.aborted) return onAbort();
    outer?.addEventListener("abort", onAbort);
    if (milliseconds <= LONGEST) {
      timer = setTimeout(
        () => stop(new TimeoutError(operationId, `no complete answer in ${milliseconds} ms`)),
        milliseconds,
      );
    }
    const started = async () => work(controller.signal);
    started().then(resolve, reject).finally(cleanUp);
  });
}

/** Waits; throws an `AbortedError` when `signal` says so. */
export async function pause(
  operationId: string,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await withDeadline(operationId, milliseconds, signal, () => new Promise(() => {}));
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
  }
}
