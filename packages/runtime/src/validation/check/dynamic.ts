/**
 * The `$dynamicAnchor`s of a schema resource, by name: the functions that check by them and that name
 * the members they look at, and the validator that explains.
 */
export interface Resource {
  readonly [anchor: string]: {
    readonly check: (value: unknown, depth: number, resources: readonly Resource[]) => boolean;
    readonly node: () => unknown;
  };
}

/** The resources around, with the one that is entered (JSON Schema Core §7.1: the dynamic scope). */
export function enter(resources: readonly Resource[], resource: Resource): readonly Resource[] {
  return resources.at(-1) === resource ? resources : [...resources, resource];
}

/** What a `$dynamicRef` leads to: the anchor of the outermost resource that has it (Core §8.2.3.2). */
export function dynamicTarget(
  resources: readonly Resource[],
  anchor: string,
): Resource[string] | undefined {
  return resources.find((resource) => Object.hasOwn(resource, anchor))?.[anchor];
}
