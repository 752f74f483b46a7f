import { collectionsFromBinFeed } from "@localo/waste";
import { ambleford } from "../../council/policy/authority.js";
import { readJson } from "./read-files.js";
import { UsageError } from "./usage-error.js";

/** How many rows a warning names. */
const NAMED = 10;

/**
 * A feed from a JSON file.
 * @param warn is told of rows that the council cannot take, by their places: what is in them may be private
 * @throws UsageError where the file is none
 */
export function readBinFeed(file: string, uprn: string, warn: (text: string) => void): unknown {
  const feed = readJson(file);
  const { value, unplaced } = collectionsFromBinFeed(feed, { uprn, authority: ambleford });
  const whole = unplaced.find(({ index }) => index === undefined);
  if (whole !== undefined) throw new UsageError(`${file} is no feed: ${whole.message}.`);
  const rows = value.length + unplaced.length;
  if (rows === 0) warn(`warning: ${file} has no rows, so that its property has no collections.`);
  if (unplaced.length > 0) {
    const named = unplaced.slice(0, NAMED).map((row) => `  bins[${row.index}]: ${row.message}`);
    const others = unplaced.length - named.length;
    const lines = [
      `warning: ${unplaced.length} of ${rows} rows of ${file} could not be placed.`,
      ...named,
      ...(others > 0 ? [`  and ${others} more`] : []),
    ];
    warn(lines.join("\n"));
  }
  return feed;
}
