import type { Problem, RequestMistake } from "../http/problem.js";
import { ProblemError, requestIdOf } from "./errors.js";
import { retryAfterOf } from "./retry.js";
import { versionOrder } from "./version.js";

/** How many mistakes a message names. */
const MOST_PLACES = 20;

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
  const problem: Problem = problemIn(text, status) ?? {
    title: "The answer is no problem document",
    status,
    code: `http-${status}`,
  };
  const requestId = requestIdOf(headers);
  const serverVersion = problem.serverVersion ?? headers.get("localo-version") ?? undefined;
  const errors = problem.errors ?? [];
  const places = errors
    .slice(0, MOST_PLACES)
    .map((error) => `; ${short(error.pointer ?? error.name ?? error.in)} ${short(error.code)}`);
  const more = errors.length > MOST_PLACES ? `; and ${errors.length - MOST_PLACES} more` : "";
  const order = versionOrder(serverVersion ?? "", clientVersion);
  const skewed =
    order ** 2 > 1 || (order < 0 && errors.some(({ code }) => code === "unknown-property"))
      ? `. The server is ${order < 0 ? "older" : "newer"} (${short(`${serverVersion}`)}) than this client (${clientVersion})`
      : "";
  return new ProblemError(operationId, {
    problem,
    message: `${short(problem.title)} (${status} ${short(problem.code)}${places.join("")}${more})${skewed}`,
    requestId,
    serverVersion,
    retryAfter: retryAfterOf(headers),
  });
}

/** Messages end up in logs: what a server sends must not fill them, nor begin a line of its own. */
function short(text: string): string {
  return text.slice(0, 100).replace(/\p{Cc}/gu, " ");
}

function problemIn(text: string, status: number): Problem | undefined {
  try {
    return problemOf(JSON.parse(text), status);
  } catch {
    return undefined;
  }
}

/**
 * A problem as far as this client reads it; it has no validator here, since clients carry one for each
 * answer already. The status is the answer's own; a member that is not what it should be is left away
 * (RFC 9457 §3.1).
 */
function problemOf(value: unknown, status: number): Problem | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { errors, ...problem } = texts(value, ["type", "detail", "instance", "serverVersion"]);
  const { title, code } = problem;
  if (typeof title !== "string" || typeof code !== "string") return undefined;
  if (errors === undefined) return { ...problem, title, code, status };
  if (!Array.isArray(errors) || !errors.every((error) => typeof error?.code === "string")) {
    return undefined;
  }
  return { ...problem, title, code, status, errors: errors.map(mistakeOf) };
}

function mistakeOf(error: { readonly code: string }): RequestMistake {
  const known = texts(error, ["in", "pointer", "name", "detail", "suggestion"]);
  return { in: "body", detail: "", ...known, code: error.code };
}

/** The members of an object, without those of some names that are no texts. */
function texts(value: object, names: readonly string[]): Readonly<Record<string, unknown>> {
  const members = Object.entries(value);
  return Object.fromEntries(
    members.filter(([name, member]) => typeof member === "string" || !names.includes(name)),
  );
}
