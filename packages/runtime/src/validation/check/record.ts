/**
 * The own members of a JSON object, or `undefined` for anything else. What only its prototype has does
 * not count, so an object of another make is copied.
 */
// biome-ignore lint/suspicious/noExplicitAny: members are looked at one by one by whoever asks.
export function record(value: unknown): any {
  return typeof value === "object" &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype
    ? value
    : unusual(value);
}

// Apart, so that an engine can put the rest in its place.
function unusual(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.getPrototypeOf(value) === null ? value : { ...value };
}
