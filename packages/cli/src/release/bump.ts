import type { Bump } from "@localo/compat";

const order: readonly Bump[] = ["none", "patch", "minor", "major"];

/** Whether a release is at least what is needed. */
export function covers(planned: Bump, needed: Bump): boolean {
  return order.indexOf(planned) >= order.indexOf(needed);
}

/** `a minor release`, `no release` */
export function releaseWords(bump: Bump): string {
  return bump === "none" ? "no release" : `a ${bump} release`;
}
