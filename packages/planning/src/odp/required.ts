import type { PayloadReader } from "./payload-reader.js";

/** A member that the result cannot do without. */
export interface Needed<T> {
  /** Where it stands, or should. */
  readonly pointer: string;
  readonly value: T | undefined;
}

/** A value and where it stands. */
export function at<T>(pointer: string, value: T | undefined): Needed<T> {
  return { pointer, value };
}

/** The values of the members, or `undefined` where one is missing; each that is missing is reported. */
export function required<T extends object>(
  reader: PayloadReader,
  members: { readonly [K in keyof T]: Needed<T[K]> },
): T | undefined {
  const entries = Object.entries<Needed<unknown>>(members);
  const missing = entries.filter(([, { value }]) => value === undefined);
  for (const [, { pointer }] of missing) reader.report(pointer, "missing");
  if (missing.length > 0) return undefined;
  return Object.fromEntries(entries.map(([name, { value }]) => [name, value])) as T;
}
