/** JSON values, and what schemas ask of them. Nothing here recurses deeper than it is told to. */

/** An object of JSON; members are read with {@link entriesOf} or `Object.hasOwn`, never inherited. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object's own member; `undefined` where it has none, `__proto__` included. */
export function member(object: JsonObject, name: string): unknown {
  return Object.getOwnPropertyDescriptor(object, name)?.value;
}

/** Gives an object an own member, even one that is named `__proto__`. */
export function setMember(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

/** Whether two JSON values are equal, the order of members aside. It takes values of any depth. */
export function isEqual(a: unknown, b: unknown): boolean {
  const pending: [unknown, unknown][] = [[a, b]];
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const [left, right] = pair;
    if (left === right) continue;
    if (Array.isArray(left) && Array.isArray(right)) {
      if (left.length !== right.length) return false;
      left.forEach((item, index) => {
        pending.push([item, right[index]]);
      });
    } else if (isObject(left) && isObject(right)) {
      const names = Object.keys(left);
      if (names.length !== Object.keys(right).length) return false;
      for (const name of names) {
        if (!Object.hasOwn(right, name)) return false;
        pending.push([member(left, name), member(right, name)]);
      }
    } else return false;
  }
  return true;
}

const sets = new WeakMap<readonly unknown[], ReadonlySet<unknown>>();

/** Whether a list holds a value: a long list of codes is asked often. */
export function includesEqual(list: readonly unknown[], value: unknown): boolean {
  if (list.length < 10 || isObject(value) || Array.isArray(value))
    return list.some((item) => isEqual(item, value));
  const known = sets.get(list);
  if (known !== undefined) return known.has(value);
  const made = new Set(list);
  sets.set(list, made);
  return made.has(value);
}

/** Whether a value nests deeper than a limit. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((item): unknown[] =>
      Array.isArray(item) ? item : isObject(item) ? Object.values(item) : [],
    );
  }
  return false;
}

/** A text that equal values share and no others do. For values that are not deep. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? "null";
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(member(value, name))}`);
  return `{${members.join(",")}}`;
}

/** A JSON pointer (RFC 6901) with one more token. */
export function pointerTo(pointer: string, ...tokens: readonly (string | number)[]): string {
  return tokens.reduce<string>(
    (path, token) => `${path}/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`,
    pointer,
  );
}

/** The tokens of a JSON pointer. */
export function tokensOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}
