import { isTooDeep } from "./nesting.js";
import { isSpace, MAX_BYTES, type Splitter } from "./piece.js";
import { ItemSplitter } from "./split-items.js";
import { LineSplitter } from "./split-lines.js";
import { WholeSplitter } from "./split-whole.js";

const LINE_FEED = 0x0a;
const OPEN_BRACKET = 0x5b;

/**
 * How a file is cut, by its name or else by how it begins: `[` begins a list of records, unless the
 * schema is one of lists; a first line that is a whole value with more behind it begins NDJSON; all else
 * is one document.
 * @param head the file's beginning; more is asked for with `undefined`
 * @param isAll the file has no more
 */
export function chooseSplitter(
  name: string,
  head: Buffer,
  isAll: boolean,
  takesLists: boolean,
): Splitter | undefined {
  if (/\.(ndjson|jsonl)$/i.test(name)) return new LineSplitter();
  // What it goes by is the same however the file comes, so it looks no further than one piece goes.
  const beginning = head.subarray(0, MAX_BYTES);
  const isEnough = isAll || head.length >= MAX_BYTES;
  const whole = () => (isEnough ? new WholeSplitter() : undefined);
  const first = beginning.findIndex((byte) => !isSpace(byte));
  if (first < 0) return whole();
  if (beginning[first] === OPEN_BRACKET && !takesLists) return new ItemSplitter();
  const end = beginning.indexOf(LINE_FEED, first);
  if (end < 0) return whole();
  if (!isJson(beginning.subarray(first, end))) return new WholeSplitter();
  const goesOn = beginning.subarray(end).some((byte) => !isSpace(byte));
  return goesOn ? new LineSplitter() : whole();
}

function isJson(bytes: Buffer): boolean {
  if (isTooDeep(bytes)) return false;
  try {
    JSON.parse(bytes.toString("utf8"));
    return true;
  } catch {
    return false;
  }
}
