import type { Caller } from "@localo/runtime/server";
import type { Council } from "../council/council.js";

/**
 * The council's `authorise`, asked once for a request: the rate limit and the domain's handler both
 * want to know.
 */
export function knownCaller(
  council: Pick<Council, "authorise">,
): (request: Request) => Promise<Caller | undefined> {
  const callers = new WeakMap<Request, Promise<Caller | undefined>>();
  return (request) => {
    const caller = callers.get(request) ?? council.authorise(request);
    callers.set(request, caller);
    return caller;
  };
}
