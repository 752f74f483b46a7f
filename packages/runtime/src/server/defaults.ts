import { AnswerError } from "./answer-error.js";
import type { ErrorContext } from "./handler.js";

/** Whether this is Node (or alike) and not production. */
export function isDevelopment(): boolean {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env !== undefined && process.env.NODE_ENV !== "production";
}

/**
 * Writes an error to the console with its request id, so that the two can be found together: its name,
 * its code and where it was thrown. Not its message, in which databases and parsers quote the values
 * that they could not take; the handler's own have none.
 */
export function logError(error: unknown, { operationId, requestId }: ErrorContext): void {
  console.error(`${operationId ?? "no operation"}, request ${requestId}: ${described(error)}`);
}

function described(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const name = error instanceof AnswerError ? `${error.name}: ${error.message}` : error.name;
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line)) ?? [];
  return [name + code, ...frames].join("\n");
}
