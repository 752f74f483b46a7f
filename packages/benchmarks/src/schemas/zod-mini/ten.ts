import * as z from "zod/mini";
import { contactDetails, date, identifier, text, uprn, usrn } from "./report.js";

export { CollectionChoiceInput, MissedCollectionReport } from "./report.js";

const code = z.string().check(z.maxLength(64), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u));
const coordinates = {
  latitude: z.number().check(z.minimum(-90), z.maximum(90)),
  longitude: z.number().check(z.minimum(-180), z.maximum(180)),
};

export const ContainerRequestLine = z.strictObject({
  typeId: identifier,
  action: z.enum(["deliver", "replace", "repair", "remove"]),
  quantity: z.int().check(z.minimum(1), z.maximum(50)),
  reason: z.enum([
    "new-property",
    "moved-in",
    "new-service",
    "missing",
    "stolen",
    "damaged",
    "lost-in-vehicle",
    "too-small",
    "too-large",
    "more-recycling",
    "larger-household",
    "medical-need",
    "wrong-container",
    "not-needed",
  ]),
});

export const ContainerRequest = z.strictObject({
  uprn,
  lines: z.array(ContainerRequestLine).check(z.minLength(1), z.maxLength(20)),
  contact: contactDetails,
});

export const StreetLocationInput = z
  .strictObject({
    coordinates: z.optional(z.strictObject(coordinates)),
    usrn: z.optional(usrn),
    description: z.optional(text(500)),
  })
  .check(
    z.refine((it) => it.coordinates !== undefined || it.usrn !== undefined, {
      error: "Enter coordinates or USRN",
    }),
  );

const attachmentIds = z.optional(
  z.array(identifier).check(
    z.minLength(1),
    z.maxLength(10),
    z.refine((it) => new Set(it).size === it.length, { error: "Remove what is there already" }),
  ),
);

export const StreetReport = z.strictObject({
  category: code,
  location: StreetLocationInput,
  description: text(2000),
  attachmentIds,
  contact: z.optional(contactDetails),
});

const bulkyLine = z.strictObject({
  code,
  quantity: z.int().check(z.minimum(1), z.maximum(100)),
  description: z.optional(text(200)),
});

export const BulkyQuoteRequest = z.strictObject({
  uprn,
  lines: z.array(bulkyLine).check(z.minLength(1), z.maxLength(20)),
});

export const BulkyBookingRequest = z.strictObject({
  slotId: identifier,
  collectionPoint: text(500),
  notes: z.optional(text(1000)),
  attachmentIds,
  contact: contactDetails,
});

const authorityRef = z
  .looseObject({
    scheme: code,
    code: z
      .string()
      .check(z.minLength(1), z.maxLength(64), z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/u)),
    name: z.optional(text(200)),
  })
  .check(
    z.refine(
      (it) => it.scheme !== "gss" || /^(E06|E07|E08|E09|E10|W06|S12|N09)[0-9]{6}$/u.test(it.code),
      { path: ["code"], error: "Enter the GSS code of a council, like E07000209" },
    ),
  );

export const Collection = z.looseObject({
  authority: authorityRef,
  id: identifier,
  serviceId: identifier,
  servicePointId: z.optional(identifier),
  label: z.optional(text(200)),
  streams: z.optional(
    z.array(code).check(
      z.minLength(1),
      z.maxLength(20),
      z.refine((it) => new Set(it).size === it.length, { error: "Remove what is there already" }),
    ),
  ),
  date,
  originalDate: date,
  revision: z.int().check(z.minimum(0), z.maximum(2147483647)),
  precision: z.enum(["day", "week-commencing"]),
  changeReason: z.optional(code),
  state: code,
});

export const CollectionPage = z.looseObject({
  items: z.array(Collection).check(z.maxLength(200)),
  nextCursor: z.optional(text(512)),
});
