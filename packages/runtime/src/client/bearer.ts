import type { Middleware } from "./options.js";

/**
 * Sends a key as `Authorization: Bearer KEY` (RFC 6750 §2.1).
 * @param token the key, or a function that is asked for it before each try
 */
export function bearer(token: string | (() => string | Promise<string>)): Middleware {
  return async (request, next) => {
    const key = typeof token === "string" ? token : await token();
    request.headers.set("authorization", `Bearer ${key}`);
    return next(request);
  };
}
