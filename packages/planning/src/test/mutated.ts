import fc from "fast-check";

/** A place in a JSON value. */
export type Path = readonly (string | number)[];

/** Every place in a JSON value, itself first. */
export function places(value: unknown, path: Path = []): Path[] {
  const inner =
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([name, member]) =>
          places(member, [...path, Array.isArray(value) ? Number(name) : name]),
        )
      : [];
  return [path, ...inner];
}

/** A copy with one place replaced; taken out where `by` is `undefined`. */
export function replaced(value: unknown, [head, ...rest]: Path, by: unknown): unknown {
  if (head === undefined) return by;
  if (Array.isArray(value)) {
    const items = value.map((item, index) => (index === head ? replaced(item, rest, by) : item));
    return items.filter((item) => item !== undefined);
  }
  const { [head]: inner, ...others } = value as Record<string, unknown>;
  const change = replaced(inner, rest, by);
  return change === undefined ? others : { ...others, [head]: change };
}

/** RFC 6901. */
export function pointerOf(path: Path): string {
  return path
    .map((name) => `/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

const values: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  -1.5,
  "",
  " ",
  "granted",
  "2026-02-30",
  "2026-12-04",
  "2026-12-04T23:59:60Z",
  "0001-01-01T00:00:00Z",
  "javascript:alert(1)",
  "https://example.com/a b",
  "x".repeat(20_000),
  [],
  {},
  [[[]]],
  { coordinates: 1 },
];

/** A copy of a value with some places replaced by other values, fitting ones among them. */
export function mutated(value: unknown, times = 4): fc.Arbitrary<unknown> {
  const other = fc.oneof(fc.constantFrom(...values), fc.string({ unit: "binary" }), fc.jsonValue());
  const once = (at: unknown) =>
    fc.tuple(fc.constantFrom(...places(at)), other).map(([path, by]) => replaced(at, path, by));
  let result = once(value);
  for (let round = 1; round < times; round++) result = result.chain(once);
  return result;
}
