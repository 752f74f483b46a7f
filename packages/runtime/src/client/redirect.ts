import { InvalidResponseError } from "./errors.js";
import type { Send } from "./options.js";

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
      // RFC 9110 §15.4; 0 is what a browser shows of a redirect.
      if (status > 399 || (status > 0 && status < 300)) return response;
      response.body?.cancel().catch(() => {});
      const { method, url } = request;
      const { origin } = new URL(url);
      const target = targetOf(headers.get("location"), url);
      // Not one that holds credentials either, which fetch does not take.
      if (method !== "GET" || followed === MOST || !target?.href.startsWith(`${origin}/`)) {
        // A place is told by its origin: the rest may hold secrets.
        throw new InvalidResponseError(
          operationId,
          response,
          `is a redirect to ${target?.origin ?? "nowhere"}, not followed`,
        );
      }
      request = new Request(target, request);
    }
  };
}

function targetOf(location: string | null, base: string): URL | undefined {
  try {
    return new URL(location ?? "//", base);
  } catch {
    return undefined;
  }
}
