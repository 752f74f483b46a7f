/** Names that follow from a file's place (schema conventions 1 and 2). */

/** The namespace of all Localo schemas. */
export const NAMESPACE = "https://ns.localo.org/";

/** `missed-collection-report` → `MissedCollectionReport` */
export function pascalCase(kebab: string): string {
  return kebab
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** `MissedCollectionReport` → `missedCollectionReport` */
export function camelCase(pascal: string): string {
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** `codelists/stream` → `stream` */
export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** What an absolute `$id` says: its domain, major and path, or `undefined` for an id of another form. */
export function parseId(id: string): { domain: string; major: number; path: string } | undefined {
  const match =
    /^https:\/\/ns\.localo\.org\/([a-z][a-z-]*)\/v([0-9]+)\/([a-z0-9/-]+)\.schema\.json$/.exec(id);
  const [, domain, major, path] = match ?? [];
  if (domain === undefined || major === undefined || path === undefined) return undefined;
  return { domain, major: Number(major), path };
}

/** The `$id` that a file must have. */
export function idOf(domain: string, major: number, path: string): string {
  return `${NAMESPACE}${domain}/v${major}/${path}.schema.json`;
}

/**
 * The `$id` that a file must have, whatever it says itself.
 * @param said the `$id` that stands there: it gives the major where there is no package yet
 * @param major that of the domain's package
 */
export function idOfPlace(
  said: unknown,
  domain: string,
  major: number | undefined,
  path: string,
): string {
  const own = typeof said === "string" ? parseId(said)?.major : undefined;
  return idOf(domain, major ?? own ?? 1, path);
}
