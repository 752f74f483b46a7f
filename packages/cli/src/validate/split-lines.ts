import { isBlank, Parts, type Piece, type Splitter } from "./piece.js";

const LINE_FEED = 0x0a;

/** NDJSON: a record a line. Blank lines are passed over; a line may end in CRLF. */
export class LineSplitter implements Splitter {
  readonly isDone = false;
  readonly #parts = new Parts();
  #line = 1;
  #isEmpty = true;

  push(chunk: Buffer): Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      this.#parts.add(chunk.subarray(from, at));
      pieces.push(...this.#take());
      this.#line++;
      from = at + 1;
    }
    this.#parts.add(chunk.subarray(from));
    return pieces;
  }

  end(): Piece[] {
    const last = this.#take();
    // A file without a record is most likely one that something failed to write.
    return this.#isEmpty ? [{ bytes: Buffer.alloc(0), start: { line: 1, column: 1 } }] : last;
  }

  #take(): Piece[] {
    const bytes = this.#parts.take();
    if (bytes !== undefined && isBlank(bytes)) return [];
    this.#isEmpty = false;
    return [{ bytes, start: { line: this.#line, column: 1 } }];
  }
}
