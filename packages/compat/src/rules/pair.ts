import type { Claim, Effect, Rule } from "./rule.js";

const effects: Readonly<Record<Effect, string>> = {
  narrows:
    "Input: breaking, because what somebody sends today may be refused. Output: safe, because readers know every value that may come.",
  widens:
    "Input: safe, because what is sent today is still taken. Output: breaking, because readers may get what they have never seen.",
  changes:
    "It is safe in a direction where it is proven that no value is lost (input) or won (output), breaking where a value shows the opposite, and unknown otherwise, which counts as breaking.",
  notes: "It changes no value that is valid.",
};

/** Both halves of an edit and its reverse. */
export function pair(
  narrows: readonly [id: string, title: string, ...claims: Claim[]],
  widens: readonly [id: string, title: string, ...claims: Claim[]],
  advice: string,
): readonly Rule[] {
  return [rule(narrows, "narrows", widens[0], advice), rule(widens, "widens", narrows[0], advice)];
}

/** Two edits of which each is the other's reverse, and either can lose values and win some. */
export function turned(
  one: readonly [id: string, title: string, ...claims: Claim[]],
  other: readonly [id: string, title: string, ...claims: Claim[]],
  advice: string,
): readonly Rule[] {
  return [rule(one, "changes", other[0], advice), rule(other, "changes", one[0], advice)];
}

/** An edit that is its own reverse. */
export function alone(
  effect: Effect,
  said: readonly [id: string, title: string, ...claims: Claim[]],
  advice: string,
): readonly Rule[] {
  return [rule(said, effect, said[0], advice)];
}

function rule(
  [id, title, ...claims]: readonly [id: string, title: string, ...claims: Claim[]],
  effect: Effect,
  mirror: string,
  advice: string,
): Rule {
  return { id, title, description: `${effects[effect]} ${advice}`, mirror, effect, claims };
}
