/** The way to a member of a value: names and positions. */
export type Path = readonly (string | number)[];
type Members = { [name: string | number]: unknown };

/** The ways to all members of a value, at any depth. */
export function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const way = [...path, Array.isArray(value) ? Number(name) : name];
    return [way, ...places(member, way)];
  });
}

/** A copy of a value in which something was done to the member at a place. */
export function changed(
  value: unknown,
  path: Path,
  change: (parent: Members, name: string | number) => void,
): unknown {
  const copy: unknown = structuredClone(value);
  let parent = copy as Members;
  for (const name of path.slice(0, -1)) parent = parent[name] as Members;
  change(parent, path.at(-1) ?? "");
  return copy;
}

/** Another value at a place. */
export const instead = (value: unknown) => (parent: Members, name: string | number) => {
  parent[name] = value;
};

/** A mistake at a member of a value. */
export type Mistake = (parent: Members, name: string | number) => void;

/** One mistake each, by what it is. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  null: instead(null),
  "true instead": instead(true),
  "a number": instead(-1.5),
  "a text": instead("§"),
  "no text": instead(""),
  "a long text": instead("x".repeat(100_000)),
  "an empty list": instead([]),
  "left out": (parent, name) => {
    if (Array.isArray(parent)) parent.splice(Number(name), 1);
    else delete parent[name];
  },
  "another name": (parent, name) => {
    if (Array.isArray(parent)) return;
    parent[`${name}s`] = parent[name];
    delete parent[name];
  },
  "one more": (parent) => {
    if (Array.isArray(parent)) parent.push(parent[0]);
    else parent.unheardOf = 1;
  },
};

/** Each member that an object lacks is a mistake of its own. */
export const otherObjects: Readonly<Record<string, Mistake>> = {
  "an empty object": instead({}),
  "an object": instead({ nobody: { knows: "this" } }),
  "a list of an object": instead([{ a: 1 }]),
};
