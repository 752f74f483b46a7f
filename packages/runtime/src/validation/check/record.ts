/**
 * The own members of a JSON object, or `undefined` for anything else. What only its prototype has does
 * not count, so an object of another make is copied.
 * @param _member any member, which the caller has read, whether it is there or not: from the shapes that
 *   V8 has met at that place it knows the prototype, and leaves the question out
 */
// biome-ignore lint/suspicious/noExplicitAny: members are looked at one by one by whoever asks.
export function record(value: unknown, _member?: unknown): any {
  return value && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype
    ? value
    : unusual(value);
}

// Apart, so that an engine can put the rest in its place.
function unusual(value: unknown): unknown {
  return typeof value === "object" && value && !Array.isArray(value) ? { ...value } : undefined;
}
