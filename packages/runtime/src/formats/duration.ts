import type { Format } from "./format.js";

/**
 * Whether a text is a duration, `P1DT2H` (RFC 3339 appendix A; format `duration`). Weeks stand alone,
 * and no unit between two others is left out.
 */
export function isDuration(text: string): boolean {
  return /^P(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?|T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))$/.test(
    text,
  );
}

/** The format `duration`, as a check and an explanation ask it. */
export const durationFormat: Format = { test: isDuration };
