/**
 * What a TypeScript type has that JSON has not, or that cannot be turned into a schema. A part of a
 * schema says so with the keyword {@link WIRE}.
 */
export type NotJson = "bigint" | "Date" | "function" | "Map" | "pattern-index" | "Set" | "symbol";

/** The keyword that marks a part which is not JSON. */
export const WIRE = "x-localo-wire";

/** Says what to do about each. */
export const advice: Readonly<Record<NotJson, string>> = {
  bigint: "JSON has no bigint. Write number or string.",
  Date: "A Date is not JSON: on the wire it is a string. Write string, and make the Date where it is used.",
  function: "A function is not JSON: it is left out when it is sent. Leave it out of the type.",
  Map: "A Map is not JSON: it is sent as {}. Write an object.",
  "pattern-index":
    "An index signature with a template literal cannot be turned into a schema. Write Record<string, …>, or name the properties.",
  Set: "A Set is not JSON: it is sent as {}. Write a list.",
  symbol: "A symbol is not JSON: it is left out when it is sent. Leave it out of the type.",
};
