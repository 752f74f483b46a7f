/**
 * What is said of a text that breaks its pattern or its format, where the schema has no sentence of its
 * own (`x-localo-message`); `\0` stands for the name of the value. Written into the data that explains, so
 * that no bundle carries the sentences that it never says.
 */

/** Of a code (`x-extensible-enum`) that is not written as one. */
export const ofCode = "\0 must be a code of small letters, digits and hyphens, like paper-card";

/** Of a pattern: people are never shown the expression itself. */
export const ofPattern = "Enter \0 in the correct format";

/** Of each format (JSON Schema Validation §7.3). */
export const ofFormat: ReadonlyMap<string, string> = new Map([
  ["date", "\0 must be a real date, like 2026-11-23"],
  ["time", "\0 must be a real time with its offset, like 09:41:00Z"],
  ["date-time", "\0 must be a real date and time with its offset, like 2026-11-23T09:41:00Z"],
  ["duration", "\0 must be a duration, like P1DT2H"],
  ["email", "\0 must be an email address, like name@example.com"],
  ["hostname", "\0 must be a host name, like www.example.com"],
  ["ipv4", "\0 must be an IPv4 address, like 192.0.2.1"],
  ["ipv6", "\0 must be an IPv6 address, like 2001:db8::1"],
  ["uri", "\0 must be a whole address, like https://www.example.com/page"],
  ["uuid", "\0 must be a UUID, like 0b6e4f0e-3c1d-4f5a-9a52-6d1f0c8e7b21"],
  ["json-pointer", "\0 must be a JSON Pointer, like /lines/0"],
  ["regex", "\0 must be a regular expression"],
]);
