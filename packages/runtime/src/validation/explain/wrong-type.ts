import { type Explanation, NAME, refuse } from "./explanation.js";

/**
 * Notes that a value has another type.
 * @param words what it must be: "a list"
 * @param expected the type or types of `type`
 */
export function refuseType(
  about: Explanation,
  words: string,
  expected: string | readonly string[],
): void {
  refuse(about, "wrong-type", "type", `${NAME} must be ${words}`, expected);
}
