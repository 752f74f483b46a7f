import { member } from "./member.js";
import { record } from "./record.js";

/** How deep values are compared; what goes deeper counts as different. */
const DEEPEST = 256;

/** Whether two JSON values are equal (JSON Schema Core §4.2.2): the order of members does not matter. */
export function isEqual(a: unknown, b: unknown, depth = 0): boolean {
  if (a === b) return true;
  if (depth > DEEPEST) return false;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index], depth + 1));
  }
  const left = record(a);
  const right = record(b);
  if (left === undefined || right === undefined) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every(
      (name) =>
        Object.hasOwn(right, name) && isEqual(member(left, name), member(right, name), depth + 1),
    )
  );
}
