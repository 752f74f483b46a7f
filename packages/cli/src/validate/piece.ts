import type { Position } from "./position.js";

/** Bytes that a record, or a document that is read as a whole, may have: 64 MB. */
export const MAX_BYTES = 64_000_000;

/** What a file is cut into: the text of one record, and where it begins. */
export interface Piece {
  /** `undefined` where it has more than {@link MAX_BYTES}; it is passed over then. */
  readonly bytes: Buffer | undefined;
  readonly start: Position;
  /** It is the item of a list, whose index belongs to its pointer. */
  readonly index?: number;
}

/** Something that keeps the rest of a file from being cut. */
export interface Broken {
  readonly broken: string;
  readonly start: Position;
}

/** Cuts a file as it comes; what is cut off is not kept. */
export interface Splitter {
  /** There is no use in reading on. */
  readonly isDone: boolean;
  /** The pieces that end in the next bytes. */
  push(chunk: Buffer): (Piece | Broken)[];
  /** What is left at the end of the file. */
  end(): (Piece | Broken)[];
}

/** The bytes of a piece that comes in parts, as long as they are not too many. */
export class Parts {
  #parts: Buffer[] = [];
  #size = 0;

  add(part: Buffer): void {
    this.#size += part.length;
    if (this.isTooLarge) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  /** Whether there is nothing yet. */
  get isEmpty(): boolean {
    return this.#size === 0;
  }

  /** Whether there is more than is kept. */
  get isTooLarge(): boolean {
    return this.#size > MAX_BYTES;
  }

  /** What was added, and begins anew. */
  take(): Buffer | undefined {
    const [first = Buffer.alloc(0), ...others] = this.#parts;
    const whole = others.length === 0 ? first : Buffer.concat(this.#parts);
    const bytes = this.isTooLarge ? undefined : whole;
    this.#parts = [];
    this.#size = 0;
    return bytes;
  }
}

/** Whether bytes are blank: the white space of JSON (RFC 8259 §2) alone. */
export function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (!isSpace(byte)) return false;
  return true;
}

/** Whether a byte is white space of JSON. */
export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
