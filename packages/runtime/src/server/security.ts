import type { ServerOperation } from "../http/operation.js";
import type { Caller } from "./handler.js";
import { ProblemReply } from "./problem-reply.js";

/**
 * Lets a caller pass who has all scopes of one alternative. No alternative at all is nobody.
 * @throws ProblemReply 401 for nobody known, 403 for a caller who lacks a scope
 */
export function checkScopes(
  security: ServerOperation["security"],
  caller: Caller | undefined,
): void {
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
