import { type ProblemDetails, ProblemReply } from "@localo/runtime/server";

/** An answer of `application/problem+json`, as the domain's own handler writes it. */
export function problemResponse(
  status: number,
  code: string,
  details: ProblemDetails = {},
): Response {
  const { headers, body } = new ProblemReply(status, code, details).toAnswer();
  return new Response(body, { status, headers: { ...headers } });
}
