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
  const first = head.findIndex((byte) => !isSpace(byte));
  if (first < 0) return isAll ? new WholeSplitter() : undefined;
  if (head[first] === OPEN_BRACKET && !takesLists) return new ItemSplitter();
  const end = head.indexOf(LINE_FEED, first);
  const isLong = head.length > MAX_BYTES;
  if (end < 0) return isAll || isLong ? new WholeSplitter() : undefined;
  if (!isJson(head.subarray(first, end))) return new WholeSplitter();
  const goesOn = head.subarray(end).some((byte) => !isSpace(byte));
  if (goesOn) return new LineSplitter();
  return isAll || isLong ? new WholeSplitter() : undefined;
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
