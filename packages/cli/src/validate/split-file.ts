import { chooseSplitter } from "./choose-splitter.js";
import type { Broken, Piece, Splitter } from "./piece.js";
import { LineSplitter } from "./split-lines.js";
import { ItemSplitter } from "./split-items.js";

/** A byte order mark in UTF-8; it is no part of the text. */
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** Cuts a file in the way that its beginning asks for. */
export class FileSplitter implements Splitter {
  readonly #name: string;
  readonly #takesLists: boolean;
  #head = Buffer.alloc(0);
  #chosen: Splitter | undefined;

  constructor(name: string, takesLists: boolean) {
    this.#name = name;
    this.#takesLists = takesLists;
  }

  get isDone(): boolean {
    return this.#chosen?.isDone ?? false;
  }

  /** The file is one of many records, and not one document. */
  get hasRecords(): boolean {
    return this.#chosen instanceof LineSplitter || this.#chosen instanceof ItemSplitter;
  }

  push(chunk: Buffer): (Piece | Broken)[] {
    if (this.#chosen !== undefined) return this.#chosen.push(chunk);
    this.#head = Buffer.concat([this.#head, chunk]);
    return this.#head.length < BOM.length ? [] : this.#choose(false);
  }

  end(): (Piece | Broken)[] {
    const begun = this.#chosen === undefined ? this.#choose(true) : [];
    return [...begun, ...(this.#chosen?.end() ?? [])];
  }

  #choose(isAll: boolean): (Piece | Broken)[] {
    const hasMark = this.#head.subarray(0, BOM.length).equals(BOM);
    const head = hasMark ? this.#head.subarray(BOM.length) : this.#head;
    this.#chosen = chooseSplitter(this.#name, head, isAll, this.#takesLists);
    if (this.#chosen === undefined) return [];
    this.#head = Buffer.alloc(0);
    return this.#chosen.push(head);
  }
}
