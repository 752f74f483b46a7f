/**
 * How the version of a server stands to that of a client of the same domain (Semantic Versioning 2.0.0
 * §11): negative where it is older, `waste/1.2.0` before `waste/1.10.0`, `waste/1.0.0-alpha.2` before
 * `waste/1.0.0`; positive where it is newer; 2 away from 0 where the majors differ. 0 where they are the
 * same, or not to be compared.
 */
export function versionOrder(server: string, client: string): number {
  const [domain, version = ""] = parts(server);
  const [clientDomain, clientVersion = ""] = parts(client);
  if (domain !== clientDomain) return 0;
  const order = Math.sign(version.localeCompare(clientVersion, "en", { numeric: true }));
  return Number.parseInt(version, 10) === Number.parseInt(clientVersion, 10) ? order : 2 * order;
}

/** `waste` and `1.3.0~`: a version with a label comes before the same one without, as `-` before `~`. */
function parts(version: string): readonly string[] {
  return (version.includes("-") ? version : `${version}~`).split("/");
}
