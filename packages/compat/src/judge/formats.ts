import * as validators from "@localo/runtime/validators";

/** The formats that Localo asserts (JSON Schema Validation §7.3). Others refuse no value. */
export const formats: ReadonlyMap<string, { test(text: string): boolean }> = new Map([
  ["date", validators.dateFormat],
  ["date-time", validators.dateTimeFormat],
  ["duration", validators.durationFormat],
  ["email", validators.longEmailFormat],
  ["hostname", validators.hostnameFormat],
  ["ipv4", validators.ipv4Format],
  ["ipv6", validators.ipv6Format],
  ["json-pointer", validators.jsonPointerFormat],
  ["regex", validators.regexFormat],
  ["time", validators.timeFormat],
  ["uri", validators.uriFormat],
  ["uuid", validators.uuidFormat],
]);
