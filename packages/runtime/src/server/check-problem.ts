import type { ServerOperation } from "../http/operation.js";
import { AnswerError } from "./answer-error.js";
import { ProblemReply } from "./problem-reply.js";

/**
 * Holds the problem that an implementation threw against those that the operation has: clients know no
 * other. What is no problem passes.
 * @throws AnswerError for one that is not described
 */
export function checkProblem(
  operationId: string,
  { problems }: ServerOperation,
  thrown: unknown,
): void {
  if (!(thrown instanceof ProblemReply)) return;
  const { status, code } = thrown;
  if (problems[status]?.includes(code)) return;
  throw new AnswerError(`${operationId} refused with ${status} ${code}, which is not described`);
}
