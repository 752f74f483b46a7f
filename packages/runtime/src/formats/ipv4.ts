import type { Format } from "./format.js";

/** Whether a text is an IPv4 address, four decimal numbers (RFC 2673 §3.2; format `ipv4`). */
export function isIpv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);
}

/** The format `ipv4`, as a check and an explanation ask it. */
export const ipv4Format: Format = { test: isIpv4 };
