import { member } from "./member.js";
import { hasNoOther } from "./no-other.js";
import { record } from "./record.js";

/**
 * Whether a value equals one of a schema (JSON Schema Core §4.2.2): the order of members does not matter,
 * and one that is `undefined` is absent. It looks no deeper into the value than the schema's goes.
 */
export function isEqual(expected: unknown, value: unknown): boolean {
  if (expected === value) return true;
  if (Array.isArray(expected)) {
    return (
      Array.isArray(value) &&
      expected.length === value.length &&
      expected.every((item, index) => isEqual(item, value[index]))
    );
  }
  const left = record(expected);
  const right = record(value);
  if (!left || !right) return false;
  const names = Object.keys(left);
  return (
    hasNoOther(right, names.length) &&
    names.every((name) => isEqual(left[name], member(right, name)))
  );
}
