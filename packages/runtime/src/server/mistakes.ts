import type { RequestMistake } from "../http/problem.js";
import type { Issue } from "../validation/issue.js";
import { ProblemReply } from "./problem-reply.js";

/** A problem names 20 mistakes at most. */
export const MAX_MISTAKES = 20;

/** What is wrong with a body, and where. */
type BodyIssue = Wrong & Pick<Issue, "pointer">;

/**
 * The problem 422 of a body that breaks its schema.
 * @param version sent with unknown properties, so that a newer client knows why: `waste/1.3.0`
 */
export function invalidBody(issues: readonly BodyIssue[], version: string): ProblemReply {
  // No more are looked for.
  const least = issues.length < MAX_MISTAKES ? "" : "at least ";
  return new ProblemReply(422, "invalid-body", {
    detail:
      issues.length === 1
        ? "There is 1 mistake in the body."
        : `There are ${least}${issues.length} mistakes in the body.`,
    errors: issues.map((issue) => ({
      in: "body",
      pointer: fragment(issue.pointer),
      ...common(issue),
    })),
    ...(issues.some(({ code }) => code === "unknown-property") ? { serverVersion: version } : {}),
  });
}

/** What is wrong, as a validator says it; parameters have codes of their own too. */
interface Wrong {
  readonly code: string;
  readonly message: string;
  readonly suggestion?: string | undefined;
}

/** A mistake in a parameter or header. */
export function namedMistake(
  where: "path" | "query" | "header",
  name: string,
  wrong: Wrong,
): RequestMistake {
  return { in: where, name: wellFormed(name.slice(0, 128)) || "?", ...common(wrong) };
}

function common({ code, message, suggestion }: Wrong) {
  return {
    code,
    detail: wellFormed(message.slice(0, 1000)),
    ...(suggestion === undefined ? {} : { suggestion: suggestion.slice(0, 256) }),
  };
}

/**
 * A JSON Pointer as a URI fragment (RFC 6901 §6). One that is too long for a problem names the
 * nearest parent that is not.
 */
function fragment(pointer: string): string {
  let encoded = `#${encodeURI(wellFormed(pointer)).replaceAll("#", "%23")}`;
  while (encoded.length > 1024) encoded = encoded.slice(0, encoded.lastIndexOf("/"));
  return encoded;
}

/** JSON can name a property by half a character, which no URI and no UTF-8 can hold. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
