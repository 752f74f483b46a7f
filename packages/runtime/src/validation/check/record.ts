/**
 * The own members of a JSON object, or `undefined` for anything else. What only its prototype has does
 * not count, so an object of another make is copied.
 */
// biome-ignore lint/suspicious/noExplicitAny: members are looked at one by one by whoever asks.
export function record(value: unknown): any {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.getPrototypeOf(value) === Object.prototype ? value : unusual(value);
}

function unusual(value: object): object | undefined {
  if (Array.isArray(value)) return undefined;
  return Object.getPrototypeOf(value) === null ? value : { ...value };
}
