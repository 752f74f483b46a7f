/**
 * Whether `server` is an older version than `client` of the same domain: `waste/1.2.0` before
 * `waste/1.10.0`, `waste/1.0.0-alpha.2` before `waste/1.0.0` (Semantic Versioning 2.0.0 §11).
 */
export function isOlder(server: string, client: string): boolean {
  const [, domain, numbers = "", label] = parts(server);
  const [, clientDomain, clientNumbers = "", clientLabel] = parts(client);
  if (domain === undefined || domain !== clientDomain) return false;
  const order = compare(numbers, clientNumbers);
  if (order !== 0) return order < 0;
  if (label === undefined) return false;
  return clientLabel === undefined || compare(label, clientLabel) < 0;
}

function parts(version: string): readonly (string | undefined)[] {
  return /^([^/]+)\/([\d.]+)(?:-(.+))?$/.exec(version) ?? [];
}

/** Whether the two are of the same domain, but of different majors: their operations stand elsewhere. */
export function isOtherMajor(server: string, client: string): boolean {
  const [, domain, numbers = ""] = parts(server);
  const [, clientDomain, clientNumbers = ""] = parts(client);
  return (
    domain !== undefined &&
    domain === clientDomain &&
    Number.parseInt(numbers, 10) !== Number.parseInt(clientNumbers, 10)
  );
}

/** Runs of digits as numbers. */
function compare(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
