/**
 * The own members of a JSON object, or `undefined` for anything else. What only its prototype has does
 * not count, so an object of another make is copied.
 */
// biome-ignore lint/suspicious/noExplicitAny: members are looked at one by one by whoever asks.
export function record(value: unknown): any {
  if (typeof value !== "object" || value === null) return undefined;
  const prototype = Object.getPrototypeOf(value);
  // The usual make first.
  if (prototype === Object.prototype) return value;
  return Array.isArray(value) ? undefined : prototype === null ? value : { ...value };
}
