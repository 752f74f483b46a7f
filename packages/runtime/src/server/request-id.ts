/** The client's `X-Request-Id` where it is safe to log and send back, else a new one. */
export function defaultRequestId(request: Request): string {
  const sent = request.headers.get("x-request-id") ?? "";
  return /^[\w.-]{1,128}$/.test(sent) ? sent : crypto.randomUUID();
}
