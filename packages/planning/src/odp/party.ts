import {
  type ContactDetailsInput,
  Email,
  normalisePhone,
  normalisePostcode,
  type PartyInput,
  type PersonNameInput,
} from "@localo/core";
import type { PayloadReader } from "./payload-reader.js";
import { normalised, text, valid } from "./read.js";

/** Kinds of applicant that are organisations. */
const ORGANISATIONS: readonly unknown[] = ["company", "charity", "public", "parishCouncil"];

/**
 * A person or organisation of a payload.
 * @param base pointer of the member that has name, email and company
 */
export function readParty(
  reader: PayloadReader,
  base: string,
  role: "applicant" | "agent",
): PartyInput | undefined {
  const contact = readContact(reader, base);
  const reach = contact === undefined ? {} : { contact };
  const kind = reader.look(`${base}/type`);
  if (kind === undefined || !ORGANISATIONS.includes(kind)) {
    const name = readName(reader, base);
    if (name !== undefined) return { role, kind: "person", person: { name, ...reach } };
  }
  // Who writes for an organisation is in the payload.
  const company = reader.take(`${base}/company/name`, text(200));
  return company === undefined
    ? undefined
    : { role, kind: "organisation", organisation: { name: company, ...reach } };
}

function readName(reader: PayloadReader, base: string): PersonNameInput | undefined {
  const givenName = reader.take(`${base}/name/first`, text(100));
  const familyName = reader.take(`${base}/name/last`, text(100));
  if (givenName !== undefined && familyName !== undefined)
    return { kind: "parts", givenName, familyName };
  const fullName = givenName ?? familyName;
  return fullName === undefined ? undefined : { kind: "full", fullName };
}

function readContact(reader: PayloadReader, base: string): ContactDetailsInput | undefined {
  const email = reader.take(`${base}/email`, valid(Email));
  const phone = reader.take(`${base}/phone/primary`, normalised(normalisePhone));
  const address = readAddress(reader, `${base}/address`);
  if (email === undefined && phone === undefined && address === undefined) return undefined;
  return {
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : { address }),
  };
}

/** A postal address in the United Kingdom. Countries are words in a payload, and stay there. */
function readAddress(reader: PayloadReader, base: string): ContactDetailsInput["address"] {
  const country = reader.look(`${base}/country`);
  const abroad = country !== undefined && !isUnitedKingdom(country);
  const postcode = normalised(normalisePostcode)(reader.look(`${base}/postcode`));
  if (abroad || postcode === undefined || text(200)(reader.look(`${base}/line1`)) === undefined)
    return undefined;
  reader.take(`${base}/postcode`, () => postcode);
  const line1 = reader.take(`${base}/line1`, text(200));
  const line2 = reader.take(`${base}/line2`, optional(200));
  const town = reader.take(`${base}/town`, optional(100));
  if (line1 === undefined) return undefined;
  return {
    line1,
    ...(line2 ? { line2 } : {}),
    ...(town ? { town } : {}),
    postcode,
  };
}

/** A text that may be empty: forms send what was left blank. */
function optional(maximum: number): (value: unknown) => string | undefined {
  return (value) => (value === "" ? "" : text(maximum)(value));
}

function isUnitedKingdom(country: unknown): boolean {
  return (
    typeof country === "string" &&
    /^(|uk|gb|united kingdom|great britain|england|scotland|wales|cymru|northern ireland)$/i.test(
      country.trim(),
    )
  );
}
