/** `true` where two types are the same, else `false`. */
export type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles where its type argument is `true`. */
export function holds<_T extends true>(): void {}
