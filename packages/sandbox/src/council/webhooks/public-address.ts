import { BlockList, isIP } from "node:net";

/** IPv4: what the IANA registry of special-purpose addresses (RFC 6890) keeps from the public. */
const notPublic = blockList("ipv4", [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"],
  ...["172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16"],
  ...["198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"],
  // What Azure's machines ask for their own data, though it lies among public addresses.
  "168.63.129.16/32",
]);

/** IPv6: the part that is given out (RFC 4291 §2.4). All else, also an IPv4 address in another dress, is not. */
const givenOut = blockList("ipv6", ["2000::/3"]);

/** And of that, what leads to IPv4 addresses or nowhere: Teredo and its like, 6to4, documentation. */
const notGivenOut = blockList("ipv6", ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]);

function blockList(family: "ipv4" | "ipv6", subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [net = "", prefix] = subnet.split("/");
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
}

/** Whether an IP address is one that anybody on the internet has. */
export function isPublicAddress(address: string): boolean {
  const [plain = ""] = address.split("%");
  switch (isIP(plain)) {
    case 4:
      return !notPublic.check(plain, "ipv4");
    case 6:
      return givenOut.check(plain, "ipv6") && !notGivenOut.check(plain, "ipv6");
    default:
      return false;
  }
}

/** RFC 6761, 6762, 8375 and ICANN's .internal: names that lead nowhere but inside. */
const INSIDE = ["localhost", "local", "internal", "home.arpa", "intranet", "lan"];

/** Whether a URL's host can lead to a public address, as far as its name tells. */
export function mayBePublic(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (isIP(name) !== 0) return isPublicAddress(name);
  return name.includes(".") && !INSIDE.some((end) => name === end || name.endsWith(`.${end}`));
}
