import type { ErrorContext } from "./handler.js";

/** Whether this is Node (or alike) and not production. */
export function isDevelopment(): boolean {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env !== undefined && process.env.NODE_ENV !== "production";
}

/** Writes an error to the console with its request id, so that the two can be found together. */
export function logError(error: unknown, { operationId, requestId }: ErrorContext): void {
  console.error(`${operationId ?? "no operation"}, request ${requestId}:`, error);
}
