import colors from "picocolors";

/** Colours on a terminal only, and none where NO_COLOR asks for none (no-color.org). */
export function coloursOf(stream: NodeJS.WriteStream) {
  return colors.createColors(stream.isTTY === true && !process.env.NO_COLOR);
}
