import type { Name } from "../names.js";

/** What is asked of a value. */
export type Question =
  /** Is it valid? */
  | "check"
  /** What is the first thing wrong with it? */
  | "first"
  /** What is everything that is wrong with it, told in finished messages? */
  | "all";

/** What a program answers: whether a value is valid, or how many mistakes it found. */
export type Answer = (value: unknown) => boolean | number;

/** What a program exports. */
export interface Program {
  readonly default: Readonly<Record<Name, Answer>>;
}

/** A library, or code by hand, that knows the ten schemas. */
export interface Peer {
  /** What the table calls it. */
  readonly name: string;
  /** What it does not do that the others do; for the README. */
  readonly note?: string;
  /** The questions that it answers; all of them where it is left out. */
  readonly questions?: readonly Question[];
  /**
   * The program of a consumer who asks that one question of values of those schemas: a module whose
   * default export is a {@link Program}'s. Bundled, it is what is weighed, timed and started.
   */
  program(names: readonly Name[], question: Question): string | Promise<string>;
}

/** `{ "A": (v) => …, "B": (v) => … }`, with `expression` for each name. */
export function record<Known extends string>(
  names: readonly Known[],
  expression: (name: Known) => string,
): string {
  return `{ ${names.map((name) => `${name}: (v) => ${expression(name)}`).join(", ")} }`;
}

/** Where a hand-written file of schemas is, seen from the package: one schema stands apart from the ten. */
export function schemaFile(library: string, names: readonly Name[]): string {
  return `./src/schemas/${library}/${names.length === 1 ? "report" : "ten"}.ts`;
}
