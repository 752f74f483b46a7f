import { Parts, type Piece, type Splitter } from "./piece.js";

/** One document: the file as it is. */
export class WholeSplitter implements Splitter {
  isDone = false;
  readonly #parts = new Parts();

  push(chunk: Buffer): Piece[] {
    this.#parts.add(chunk);
    if (!this.#parts.isTooLarge) return [];
    this.isDone = true;
    return this.end();
  }

  end(): Piece[] {
    return [{ bytes: this.#parts.take(), start: { line: 1, column: 1 } }];
  }
}
