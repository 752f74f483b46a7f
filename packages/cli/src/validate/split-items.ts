import { type Broken, isBlank, isSpace, Parts, type Piece, type Splitter } from "./piece.js";
import type { Position } from "./position.js";

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * The items of a list, `[…]`, each as the text that stands between its commas. It looks at quotes,
 * brackets and commas alone: whether an item is JSON is for who parses it, and one that is not does not
 * hide the next. That is why this is no parser of tokens: those stop at the first mistake, keep no text
 * to find lines in, and take several times as long.
 */
export class ItemSplitter implements Splitter {
  isDone = false;
  readonly #parts = new Parts();
  #state: "before" | "inside" | "after" = "before";
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  #index = 0;
  #line = 1;
  /** Bytes since the file began, at the start of the chunk. */
  #offset = 0;
  /** Where column 1 of the line is: bytes, and how many of them since are no UTF-16 unit of their own. */
  #lineStart = 0;
  #surplus = 0;
  #start: Position = { line: 1, column: 1 };

  push(chunk: Buffer): (Piece | Broken)[] {
    const pieces: (Piece | Broken)[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (byte >= 0x80) {
        // A byte that continues a character adds no unit; a character of four bytes has two.
        if (byte < 0xc0) this.#surplus++;
        else if (byte >= 0xf0) this.#surplus--;
      } else if (byte === LINE_FEED) {
        this.#line++;
        this.#lineStart = this.#offset + at + 1;
        this.#surplus = 0;
        // No text holds the end of a line: the mistake ends here, and the next item is its own.
        this.#inString = false;
        this.#isEscaped = false;
        continue;
      } else if (this.#inString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (byte === BACKSLASH) this.#isEscaped = true;
        else if (byte === QUOTE) this.#inString = false;
        continue;
      }
      if (this.#state !== "inside") {
        if (isSpace(byte)) continue;
        if (this.#state === "before" && byte === OPEN_BRACKET) {
          this.#state = "inside";
          from = at + 1;
          this.#begin(at);
          continue;
        }
        this.isDone = true;
        pieces.push({ broken: "Take away what follows the list.", start: this.#position(at) });
        return pieces;
      }
      if (byte === QUOTE) this.#inString = true;
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.#depth++;
      else if (this.#depth > 0) {
        if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) this.#depth--;
      } else if (byte === COMMA || byte === CLOSE_BRACKET) {
        this.#parts.add(chunk.subarray(from, at));
        from = at + 1;
        pieces.push(...this.#take(byte === CLOSE_BRACKET));
        this.#begin(at);
        if (byte === CLOSE_BRACKET) this.#state = "after";
      }
    }
    if (this.#state === "inside") this.#parts.add(chunk.subarray(from));
    this.#offset += chunk.length;
    return pieces;
  }

  end(): (Piece | Broken)[] {
    if (this.#state === "after") return [];
    const broken = { broken: "The list does not end. Close it with ].", start: this.#position(0) };
    return this.#parts.isEmpty ? [broken] : [...this.#take(true), broken];
  }

  /** An item begins after the byte. */
  #begin(at: number): void {
    this.#start = this.#position(at + 1);
  }

  #position(at: number): Position {
    const bytes = this.#offset + at - this.#lineStart;
    return { line: this.#line, column: bytes - this.#surplus + 1 };
  }

  #take(isLast: boolean): Piece[] {
    const bytes = this.#parts.take();
    // `[]` has no item; what is blank elsewhere is one that is missing.
    if (isLast && this.#index === 0 && bytes !== undefined && isBlank(bytes)) return [];
    return [{ bytes, start: this.#start, index: this.#index++ }];
  }
}
