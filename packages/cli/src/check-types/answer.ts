/** How one property of a type fares. `unchecked`: TypeScript cannot say what would have to be compared. */
export type Status = "compatible" | "unchecked" | "incompatible";

/** Why it is so. */
export interface Reason {
  /** One sentence or more. */
  readonly message: string;
  /** A value of the property that the one side allows and the other does not. */
  readonly witness?: { readonly value: unknown };
}

/** What there is to say of one property. */
export interface PropertyAnswer {
  /** `contact.email`, `rows[].uprn`, `labels.*`; empty for the type as a whole. */
  readonly path: string;
  readonly status: Status;
  readonly reasons: readonly Reason[];
}

const order: readonly Status[] = ["compatible", "unchecked", "incompatible"];

/** The worse of two. */
export function worse(one: Status, other: Status): Status {
  return order.indexOf(one) > order.indexOf(other) ? one : other;
}

/** Answers by property, in the order in which they were first spoken of. */
export class Answers {
  readonly #byPath = new Map<string, { status: Status; reasons: Map<string, Reason> }>();
  readonly #absent = new Map<string, Reason>();

  note(path: string, status: Status, reason?: Reason): void {
    const known = this.#byPath.get(path) ?? { status: "compatible", reasons: new Map() };
    known.status = worse(known.status, status);
    if (reason !== undefined && !known.reasons.has(reason.message))
      known.reasons.set(reason.message, reason);
    this.#byPath.set(path, known);
  }

  /** Says that a property is not there, in one branch of a union perhaps: unchecked, where it is in no other. */
  noteAbsent(path: string, reason: Reason): void {
    this.#absent.set(path, reason);
  }

  /** Takes over what others found. */
  add(others: Answers): void {
    for (const [path, reason] of others.#absent) this.noteAbsent(path, reason);
    for (const [path, { status, reasons }] of others.#byPath) {
      this.note(path, status);
      for (const reason of reasons.values()) this.note(path, status, reason);
    }
  }

  /** How many do not fit. */
  get wrong(): number {
    return [...this.#byPath.values()].filter(({ status }) => status === "incompatible").length;
  }

  all(): PropertyAnswer[] {
    const absent = [...this.#absent].filter(([path]) => !this.#byPath.has(path));
    return [
      ...[...this.#byPath].map(([path, { status, reasons }]) => ({
        path,
        status,
        reasons: [...reasons.values()],
      })),
      ...absent.map(([path, reason]) => ({
        path,
        status: "unchecked" as const,
        reasons: [reason],
      })),
    ];
  }
}
