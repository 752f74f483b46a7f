import { chooseSplitter } from "./choose-splitter.js";
import type { Broken, Piece, Splitter } from "./piece.js";
import { ItemSplitter } from "./split-items.js";
import { LineSplitter } from "./split-lines.js";

/** A byte order mark in UTF-8; it is no part of the text. */
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** Cuts a file in the way that its beginning asks for. */
export class FileSplitter implements Splitter {
  readonly #name: string;
  readonly #takesLists: boolean;
  #head: Buffer[] = [];
  #size = 0;
  /** Bytes at which the head is looked at again: twice as many each time, so that it costs one pass. */
  #enough = BOM.length;
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
    this.#head.push(chunk);
    this.#size += chunk.length;
    return this.#size < this.#enough ? [] : this.#choose(false);
  }

  end(): (Piece | Broken)[] {
    const begun = this.#chosen === undefined ? this.#choose(true) : [];
    return this.isDone ? begun : [...begun, ...(this.#chosen?.end() ?? [])];
  }

  #choose(isAll: boolean): (Piece | Broken)[] {
    const all = Buffer.concat(this.#head);
    const hasMark = all.subarray(0, BOM.length).equals(BOM);
    const head = hasMark ? all.subarray(BOM.length) : all;
    this.#head = [all];
    this.#enough = 2 * this.#size;
    this.#chosen = chooseSplitter(this.#name, head, isAll, this.#takesLists);
    if (this.#chosen === undefined) return [];
    this.#head = [];
    return this.#chosen.push(head);
  }
}
