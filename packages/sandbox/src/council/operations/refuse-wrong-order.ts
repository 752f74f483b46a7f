import { ProblemReply } from "@localo/runtime/server";

/**
 * Refuses a request whose last day is before its first.
 * @throws ProblemReply 400 `invalid-parameter`
 */
export function refuseWrongOrder({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): void {
  if (from === undefined || to === undefined || from <= to) return;
  const detail = "Give a day that is not before from";
  throw new ProblemReply(400, "invalid-parameter", {
    errors: [{ in: "query", name: "to", code: "too-early", detail }],
  });
}
