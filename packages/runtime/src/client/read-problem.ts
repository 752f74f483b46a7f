import type { Problem } from "../http/problem.js";
import { ProblemError } from "./errors.js";
import { retryAfterOf } from "./retry.js";
import { isOlder } from "./version.js";

/**
 * The error for a 4xx or 5xx answer. An answer that is no problem (a proxy's HTML page) gives one with
 * the code `http-502`, so that nobody takes a gateway's 404 for the council's `not-found`.
 * @param clientVersion the client's own: `waste/1.3.0`
 */
export function problemErrorOf(
  operationId: string,
  { status, headers }: Response,
  text: string,
  clientVersion: string,
): ProblemError {
  const sent = problemIn(text);
  const problem: Problem =
    sent === undefined
      ? { title: "The answer is no problem document", status, code: `http-${status}` }
      : { ...sent, status };
  const requestId = headers.get("x-request-id") ?? undefined;
  const serverVersion = problem.serverVersion ?? headers.get("localo-version") ?? undefined;
  const errors = problem.errors ?? [];
  const places = errors.map(
    (error) => `; ${error.pointer ?? error.name ?? error.in} ${error.code}`,
  );
  const older =
    serverVersion !== undefined &&
    isOlder(serverVersion, clientVersion) &&
    errors.some(({ code }) => code === "unknown-property")
      ? `. The server is older (${serverVersion}) than this client (${clientVersion}) and may not know this yet`
      : "";
  return new ProblemError(operationId, {
    problem,
    message: `${problem.title} (${status} ${problem.code}${places.join("")})${older}`.slice(
      0,
      1000,
    ),
    requestId,
    serverVersion,
    retryAfter: retryAfterOf(headers),
  });
}

function problemIn(text: string): Problem | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isProblem(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** As far as this client reads it; a problem has no validator here, since clients carry one for each answer already. */
function isProblem(value: unknown): value is Problem {
  if (typeof value !== "object" || value === null) return false;
  const { title, code, errors = [] } = value as Partial<Record<keyof Problem, unknown>>;
  return (
    typeof title === "string" &&
    typeof code === "string" &&
    Array.isArray(errors) &&
    errors.every((error) => typeof error?.code === "string")
  );
}
