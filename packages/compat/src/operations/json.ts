/** A JSON object, of which nothing is known yet. */
export interface JsonObject {
  readonly [name: string]: unknown;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The members of an object; none where it is no object. Only its own: `__proto__` is a name like any. */
export function members(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

/** A member of an object, its own. */
export function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The pointer to a place below another one (RFC 6901 §3). */
export function below(pointer: string, ...names: readonly (string | number)[]): string {
  const escaped = names.map(
    (name) => `/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`,
  );
  return pointer + escaped.join("");
}

/** What a pointer leads to in a document; `undefined` where it leads nowhere. */
export function lookUp(document: unknown, pointer: string): unknown {
  let value = document;
  for (const escaped of pointer.split("/").slice(1)) {
    const name = decoded(escaped).replaceAll("~1", "/").replaceAll("~0", "~");
    value = Array.isArray(value) ? value[Number(name)] : member(value, name);
  }
  return value;
}

/** A pointer in a URI fragment is percent-encoded (RFC 6901 §6). */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether two JSON values are the same; the order of members does not count. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      isObject(part) ? Object.fromEntries(Object.entries(part).sort(byName)) : part,
    ) ?? ""
  );
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
