import type { RequestMistake } from "../http/problem.js";
import type { Issue } from "../validation/issue.js";

/** A problem names 20 mistakes at most. */
export const MAX_MISTAKES = 20;

/** A mistake in a body. */
export function bodyMistake(issue: Issue): RequestMistake {
  return { in: "body", pointer: fragment(issue.pointer), ...common(issue) };
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
