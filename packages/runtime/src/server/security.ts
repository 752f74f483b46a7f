import type { ServerOperation } from "../http/operation.js";
import type { Caller } from "./handler.js";
import { ProblemReply } from "./problem-reply.js";

/**
 * Lets a caller pass who has all scopes of one alternative. No alternative at all is nobody. A key
 * that nobody knows never passes, not even where no key is needed: who sends one wants to be known,
 * and would take the public's answer for the whole.
 * @throws ProblemReply 401 for nobody known, 403 for a caller who lacks a scope
 */
export function checkScopes(
  security: ServerOperation["security"],
  caller: Caller | undefined,
  headers: Headers,
): void {
  if (caller === undefined && headers.get("authorization")) {
    throw new ProblemReply(401, "unauthenticated", {
      detail: "The key is not known to this council. Look for a mistake in it, or send none.",
      // RFC 6750 §3.1.
      headers: { "www-authenticate": 'Bearer error="invalid_token"' },
    });
  }
  if (security.some((scopes) => scopes.length === 0)) return;
  if (caller === undefined) {
    throw new ProblemReply(401, "unauthenticated", {
      detail: "Send a key of this council as Authorization: Bearer KEY.",
    });
  }
  if (security.some((scopes) => scopes.every((scope) => caller.scopes.includes(scope)))) return;
  throw new ProblemReply(403, "forbidden", {
    detail: "The key lacks the scope that this operation needs.",
  });
}
