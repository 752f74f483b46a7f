import { getConnInfo } from "@hono/node-server/conninfo";
import type { Caller } from "@localo/runtime/server";
import type { Context, MiddlewareHandler } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { AppEnv } from "../context.js";
import { problemResponse } from "./problem-response.js";

const MILLISECONDS = 1_000;

/**
 * Refuses a caller who asks too often: 429 with `Retry-After`. A known key counts on its own, all else by
 * address, so that made-up keys are no way around it.
 * @param perSecond requests that one caller may make in a second
 */
export function rateLimit(
  perSecond: number,
  callerOf: (request: Request) => Promise<Caller | undefined>,
): MiddlewareHandler<AppEnv> {
  const limiter = new RateLimiterMemory({ points: perSecond, duration: 1 });
  return async (c, next) => {
    const caller = await callerOf(c.req.raw).catch(() => undefined);
    try {
      await limiter.consume(caller === undefined ? `address ${address(c)}` : `key ${caller.id}`);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return problemResponse(429, "rate-limited", {
        detail: `The sandbox takes ${perSecond} requests a second from one caller. Wait as long as Retry-After says, then try again.`,
        retryAfter: Math.max(1, refusal.msBeforeNext / MILLISECONDS),
      });
    }
    return next();
  };
}

/** Where the request comes from. Tests that call the app without a server have no address. */
function address(c: Context<AppEnv>): string {
  return c.env?.incoming === undefined ? "none" : (getConnInfo(c).remote.address ?? "none");
}
