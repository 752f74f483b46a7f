import { invalidResponse } from "./errors.js";
import type { Send } from "./options.js";

/** RFC 9110 §15.4. */
const REDIRECTS = [301, 302, 303, 307, 308];
const MOST = 5;

/**
 * Sends a request that fetch must not redirect by itself (`redirect: "manual"`), and follows a read
 * within its origin. Nothing is sent anywhere else, neither a body nor a key. Browsers hide where a
 * redirect leads, so that none is followed there.
 * @throws InvalidResponseError for any other redirect; what `send` throws
 */
export function withinOrigin(operationId: string, send: Send): Send {
  return async (first) => {
    let request = first;
    for (let followed = 0; ; followed++) {
      const response = await send(request);
      const { status, headers } = response;
      if (response.type !== "opaqueredirect" && !REDIRECTS.includes(status)) return response;
      response.body?.cancel().catch(() => {});
      const target = targetOf(request, headers.get("location"), followed);
      if (typeof target === "string") {
        throw invalidResponse(operationId, response, `is a redirect ${target}`);
      }
      request = new Request(target, request);
    }
  };
}

/** Where a redirect leads, or why it is not followed. A place is told by its origin: it may hold secrets. */
function targetOf(
  { method, url }: Request,
  location: string | null,
  followed: number,
): URL | string {
  const target = location === null ? undefined : parsed(location, url);
  if (target === undefined) return "that does not say where to";
  if (method !== "GET") return `to ${target.origin}, and a write is not sent on`;
  if (target.origin !== new URL(url).origin) {
    return `to another origin, ${target.origin}, and was not followed`;
  }
  return followed < MOST ? target : `too many: ${MOST} were followed`;
}

function parsed(location: string, base: string): URL | undefined {
  try {
    const target = new URL(location, base);
    // fetch takes no URL that holds credentials.
    target.username = "";
    target.password = "";
    return target;
  } catch {
    return undefined;
  }
}
