import type { Format } from "./format.js";
import { isIpv4 } from "./ipv4.js";

/** Whether a text is an IPv6 address without a zone (RFC 4291 §2.2; format `ipv6`). */
export function isIpv6(text: string): boolean {
  if (text.length > 45 || !/^[0-9a-f:.]+$/i.test(text)) return false;
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const groups: string[] = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const last = groups.at(-1);
  let count = groups.length;
  if (last?.includes(".") && text.endsWith(last)) {
    if (!isIpv4(last)) return false;
    groups.pop();
    count++;
  }
  // "::" stands for one group at least.
  return (
    groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) &&
    (halves.length === 2 ? count <= 7 : count === 8)
  );
}

/** The format `ipv6`, as a check and an explanation ask it. */
export const ipv6Format: Format = { test: isIpv6 };
