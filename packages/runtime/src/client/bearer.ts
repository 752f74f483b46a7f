import type { Middleware } from "./options.js";

/**
 * Sends a key as `Authorization: Bearer KEY` (RFC 6750 §2.1).
 * @param token the key, or a function that is asked for it before each try
 * @throws TypeError, from a call, for a key that no header can carry
 */
export function bearer(token: string | (() => string | Promise<string>)): Middleware {
  return async (request, next) => {
    const key = (typeof token === "string" ? token : await token()).trim();
    // What fetch says of a header that is none would quote the key, into a log.
    if (!/^[!-~]+$/.test(key)) {
      throw new TypeError(
        "The key is none: it is empty, or has a space, a line break or an accent in it.",
      );
    }
    request.headers.set("authorization", `Bearer ${key}`);
    return next(request);
  };
}
