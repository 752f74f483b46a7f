import type { JsonSchema } from "../load/schema.js";

/** A way to reach someone. An address reaches a person only where it is marked as theirs. */
export type ContactKind = "email" | "phone" | "address";

const names: Readonly<Record<ContactKind, RegExp>> = {
  email: /e-?mail(Address(es)?)?s?$/i,
  phone: /(phone|telephone|mobile)(Numbers?)?s?$/i,
  address: /address(es|Text)?$/i,
};

/**
 * Which way to reach someone a value is, by its format, its property's name or its type's; `undefined`
 * for anything else. JSON Schema has no format for a phone number or an address.
 */
export function contactKind(
  schema: JsonSchema,
  propertyName: string | undefined,
  typeName: string | undefined,
): ContactKind | undefined {
  if (schema.format === "email" || schema.format === "idn-email") return "email";
  for (const name of [propertyName, typeName]) {
    if (name === undefined) continue;
    for (const kind of ["email", "phone", "address"] as const)
      if (names[kind].test(name)) return kind;
  }
  return undefined;
}
