import { ProblemReply } from "./problem-reply.js";
import { type Match, parameterNames, type Route } from "./router.js";

/** An operation and its path parameters, decoded, by name. */
export interface Located extends Route {
  readonly path: ReadonlyMap<string, string>;
}

/**
 * The operation that a request is for. HEAD is GET without its body (RFC 9110 §9.3.2).
 * @param base the segments below which the operations stand
 * @throws ProblemReply 400 `malformed-path`, 404, 405 with `Allow`
 */
export function locate(
  route: (segments: readonly string[]) => Match | undefined,
  base: readonly string[],
  method: string,
  pathname: string,
): Located {
  const segments = pathname.split("/").slice(1).map(decodeSegment);
  const isBelow = base.every((segment, index) => segments[index] === segment);
  const match = isBelow ? route(segments.slice(base.length)) : undefined;
  if (match === undefined) {
    throw new ProblemReply(404, "not-found", { detail: "No operation has this path." });
  }
  const { routes, values } = match;
  const found = routes.get(method === "HEAD" ? "GET" : method);
  if (found === undefined) {
    const allow = [...routes.keys()].flatMap((one) => (one === "GET" ? ["GET", "HEAD"] : [one]));
    throw new ProblemReply(405, "method-not-allowed", {
      detail: `This path takes ${allow.join(", ")}.`,
      headers: { allow: allow.join(", ") },
    });
  }
  const names = parameterNames(found.operation.path);
  return { ...found, path: new Map(names.map((name, index) => [name, values[index] ?? ""])) };
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new ProblemReply(400, "malformed-path", {
      detail: "Write a percent sign as %25, and text as UTF-8.",
    });
  }
}
