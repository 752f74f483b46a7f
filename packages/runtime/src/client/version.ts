/**
 * How the version of a server stands to that of a client of the same domain (Semantic Versioning 2.0.0
 * §11): negative where it is older, `waste/1.2.0` before `waste/1.10.0`, `waste/1.0.0-alpha.2` before
 * `waste/1.0.0`; positive where it is newer; 2 or more away from 0 where the majors differ. 0 where they
 * are the same, or not to be compared.
 */
export function versionOrder(server: string, client: string): number {
  const [domain, major = "", rest = "", label] = parts(server);
  const [clientDomain, clientMajor = "", clientRest = "", clientLabel] = parts(client);
  return domain !== clientDomain
    ? 0
    : compare(major, clientMajor) * 2 ||
        compare(rest, clientRest) ||
        // A version with a label comes before the same one without.
        (label && clientLabel ? compare(label, clientLabel) : +!label - +!clientLabel);
}

/** `waste`, `1`, `.3.0` and a label; nothing of what is no version. */
function parts(version: string): readonly (string | undefined)[] {
  return /^([^/]+)\/(\d+)([\d.]*)(?:-(.+))?$/.exec(version)?.slice(1) ?? [];
}

/** Runs of digits as numbers: -1, 0 or 1. */
function compare(a: string, b: string): number {
  return Math.sign(a.localeCompare(b, "en", { numeric: true }));
}
