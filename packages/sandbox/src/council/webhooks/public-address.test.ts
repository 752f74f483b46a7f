import { expect, it } from "vitest";
import { isPublicAddress, mayBePublic } from "./public-address.js";

it.each([
  ...["127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.31.0.1", "192.168.1.1"],
  ...["169.254.169.254", "100.100.100.200", "168.63.129.16", "192.0.0.192", "198.18.0.1"],
  ...["224.0.0.1", "255.255.255.255", "203.0.113.9"],
  ...["::", "::1", "fe80::1", "fe80::1%eth0", "fd00:ec2::254", "fc00::1", "ff02::1", "fec0::1"],
  ...["::ffff:127.0.0.1", "::ffff:8.8.8.8", "::ffff:7f00:1", "::127.0.0.1"],
  ...["64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2001::1", "2001:db8::1", "3fff::1"],
  ...["", "localhost", "256.1.1.1"],
])("%j is not public", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it.each(["8.8.8.8", "192.0.1.1", "172.32.0.1", "2a00:1450:4009::1", "2606:4700:4700::1111"])(
  "%j is public",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

// What the URL standard makes of the ways to write 127.0.0.1.
it.each([
  ...["http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/", "http://127.1/"],
  ...["http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://①②⑦.0.0.1/", "http://localhost./"],
  ...["http://a.localhost/", "http://db.internal/", "http://printer.local/", "http://intranet/"],
])("%j leads inside", (url) => {
  expect(mayBePublic(new URL(url).hostname)).toBe(false);
});

it("takes names for public whose address is still to be found", () => {
  expect(mayBePublic("hooks.example.com")).toBe(true);
  expect(mayBePublic("local.example.com")).toBe(true);
});
