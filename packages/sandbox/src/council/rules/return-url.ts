const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Whether the council sends payers to an address: over TLS, or on this machine, where services are
 * developed. One with a name and password in it is not sent to anybody.
 */
export function mayReturnTo(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== "" || password !== "") return false;
  return protocol === "https:" || (protocol === "http:" && LOCAL.has(hostname));
}
