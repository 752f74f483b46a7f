import colors from "picocolors";

/** Colours on a terminal that has them, and none elsewhere; NO_COLOR and FORCE_COLOR say otherwise. */
export function coloursOf(stream: NodeJS.WriteStream) {
  return colors.createColors(hasColours(stream));
}

/** NO_COLOR (no-color.org) comes first, as in picocolors; FORCE_COLOR=0 is as good. */
function hasColours({ isTTY }: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return !/^(?:0|false)$/.test(FORCE_COLOR);
  return isTTY === true && TERM !== "dumb";
}

/** What {@link coloursOf} gives. */
export type Colours = ReturnType<typeof coloursOf>;
