import recheck from "recheck/lib/browser.js";

const known = new Map<string, string | undefined>();

/**
 * Why a pattern may take more than linear time for a hostile text, or cannot be read at all;
 * `undefined` for one that is proven to take linear time.
 */
export function problemOfPattern(pattern: string): string | undefined {
  if (!known.has(pattern)) known.set(pattern, examine(pattern));
  return known.get(pattern);
}

/** Why a pattern cannot be read at all, or `undefined`. */
export function syntaxProblem(pattern: string): string | undefined {
  try {
    // JSON Schema 2020-12 Core §6.4: patterns are read with Unicode in mind.
    new RegExp(pattern, "u");
    return undefined;
  } catch (error) {
    return `It is no regular expression with the u flag: ${reasonOf(error)}.`;
  }
}

function examine(pattern: string): string | undefined {
  const problem = syntaxProblem(pattern);
  if (problem !== undefined) return problem;
  // Neither can be matched by an automaton, so no engine promises linear time for them.
  const bare = pattern.replace(/\\[^1-9k]|\[(?:\\.|[^\]\\])*\]/gu, "");
  if (/\(\?<?[=!]/.test(bare)) return "It looks ahead or behind.";
  if (/\\[1-9k]/.test(bare)) return "It refers back to what a group has matched.";
  return timeOf(pattern, "vulnerable") ?? timeOf(uncounted(pattern), "exponential");
}

/** Decided by automata alone: the same answer each time, on every machine that has a minute. */
function timeOf(pattern: string, refused: "vulnerable" | "exponential"): string | undefined {
  const result = recheck.checkSync(pattern, "u", { checker: "automaton", timeout: 60_000 });
  if (result.status === "safe") return undefined;
  if (result.status === "unknown") return "It is too large to be proven linear.";
  if (refused === "exponential" && result.complexity.type !== "exponential") return undefined;
  return `A hostile text takes it ${result.complexity.type} time.`;
}

/**
 * The pattern with counted repetition taken for repetition without end. To theory `(a{1,50}){1,50}`
 * matches a finite number of texts and is safe; to an engine it is `(a+)+`.
 */
function uncounted(pattern: string): string {
  return pattern.replace(
    /\\.|\[(?:\\.|[^\]\\])*\]|\{[0-9]+,[0-9]*\}|(?<=\))\{[0-9]+\}/gu,
    (part) => (part.startsWith("{") ? "+" : part),
  );
}

/** `Invalid regular expression: /[a-z/u: Unterminated character class` → `Unterminated character class` */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.slice(text.lastIndexOf(": ") + 2);
}
