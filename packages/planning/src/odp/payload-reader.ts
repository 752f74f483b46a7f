import { messages, type OdpResult, type OdpUnplaced, type OdpUnplacedReason } from "./unplaced.js";

/** Turns a member of a payload into what it stands for; `undefined` where it cannot be read. */
export type Read<T> = (value: unknown) => T | undefined;

/**
 * Reads a payload member by member, and knows in the end which were never read: so that nothing is
 * dropped in silence. Members are named by JSON Pointers without escapes.
 */
export class PayloadReader {
  readonly #payload: unknown;
  /** What was placed or reported. */
  readonly #seen = new Set<string>();
  readonly #unplaced: OdpUnplaced[] = [];

  constructor(payload: unknown) {
    this.#payload = payload;
  }

  /** A member as it is. It does not count as placed. */
  look(pointer: string): unknown {
    let at = this.#payload;
    for (const name of pointer.split("/").slice(1)) {
      if (typeof at !== "object" || at === null || !Object.hasOwn(at, name)) return undefined;
      at = (at as { readonly [name: string]: unknown })[name];
    }
    return at;
  }

  /** A member that has its place; one that is there and cannot be read is reported. */
  take<T>(pointer: string, read: Read<T>): T | undefined {
    const member = this.look(pointer);
    if (member === undefined) return undefined;
    const value = read(member);
    if (value === undefined) this.leave(pointer, "wrong-value");
    else this.#seen.add(pointer);
    return value;
  }

  /** Reports a member, if it is there. */
  leave(pointer: string, reason: OdpUnplacedReason): void {
    if (this.look(pointer) !== undefined) this.report(pointer, reason);
  }

  /** Reports a place, whether or not there is something. */
  report(pointer: string, reason: OdpUnplacedReason): void {
    this.#seen.add(pointer);
    this.#unplaced.push(unplaced(pointer, reason));
  }

  /**
   * The result: the value, if there is one and its type takes it, and what has no place. Members that
   * were never read are reported as a whole, for the reason that `reasonOf` gives.
   */
  finish<T>(
    value: T | undefined,
    type: { is(value: unknown): boolean },
    reasonOf: (pointer: string) => OdpUnplacedReason,
  ): OdpResult<T> {
    const payload = this.#payload;
    if (typeof payload !== "object" || payload === null || Array.isArray(payload))
      return { unplaced: [unplaced("", "not-a-payload")] };
    this.#leaveUnread(payload, "", reasonOf);
    if (value === undefined || type.is(value))
      return { ...(value === undefined ? {} : { value }), unplaced: this.#unplaced };
    return { unplaced: [...this.#unplaced, unplaced("", "invalid")] };
  }

  /** Goes no deeper than members that were read by name, so that deep nesting is no danger. */
  #leaveUnread(at: object, base: string, reasonOf: (pointer: string) => OdpUnplacedReason): void {
    for (const [name, member] of Object.entries(at)) {
      const pointer = `${base}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (member === undefined || this.#seen.has(pointer)) continue;
      if (typeof member === "object" && member !== null && this.#hasSeenBelow(pointer))
        this.#leaveUnread(member, pointer, reasonOf);
      else this.report(pointer, reasonOf(pointer));
    }
  }

  #hasSeenBelow(pointer: string): boolean {
    for (const seen of this.#seen) if (seen.startsWith(`${pointer}/`)) return true;
    return false;
  }
}

function unplaced(pointer: string, reason: OdpUnplacedReason): OdpUnplaced {
  return { pointer, reason, message: messages[reason] };
}
