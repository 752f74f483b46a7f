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

/** The larger of two releases. */
export function larger(one: Bump, other: Bump): Bump {
  return covers(one, other) ? one : other;
}

/**
 * The release that a package makes from one version to another (semver.org). From a pre-release to what it
 * was for, it is a major: of the one before, nothing was promised.
 */
export function stepBetween(before: string, after: string): Bump {
  const [a, b] = [numbersOf(before), numbersOf(after)];
  if (a === undefined || b === undefined || before === after) return "none";
  const at = a.findIndex((number, index) => number !== b[index]);
  if (at < 0) return before.includes("-") && !after.includes("-") ? "major" : "none";
  return (b[at] ?? 0) < (a[at] ?? 0) ? "none" : (order[order.length - 1 - at] ?? "none");
}

function numbersOf(version: string): number[] | undefined {
  return /^(\d+)\.(\d+)\.(\d+)(?:[-+]|$)/.exec(version)?.slice(1, 4).map(Number);
}
