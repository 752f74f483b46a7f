import * as z from "zod";
import { contactDetails, date, identifier, uprn, usrn } from "./report.js";

export { CollectionChoiceInput, MissedCollectionReport } from "./report.js";

const code = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
const coordinates = {
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
};

export const ContainerRequestLine = z.strictObject({
  typeId: identifier,
  action: z.enum(["deliver", "replace", "repair", "remove"]),
  quantity: z.int().min(1).max(50),
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
  lines: z.array(ContainerRequestLine).min(1).max(20),
  contact: contactDetails,
});

export const StreetLocationInput = z
  .strictObject({
    coordinates: z.strictObject(coordinates).optional(),
    usrn: usrn.optional(),
    description: z.string().min(1).max(500).optional(),
  })
  .refine((it) => it.coordinates !== undefined || it.usrn !== undefined, {
    error: "Enter coordinates or USRN",
  });

const attachmentIds = z
  .array(identifier)
  .min(1)
  .max(10)
  .refine((it) => new Set(it).size === it.length, { error: "Remove what is there already" })
  .optional();

export const StreetReport = z.strictObject({
  category: code,
  location: StreetLocationInput,
  description: z.string().min(1).max(2000),
  attachmentIds,
  contact: contactDetails.optional(),
});

export const BulkyQuoteRequest = z.strictObject({
  uprn,
  lines: z
    .array(
      z.strictObject({
        code,
        quantity: z.int().min(1).max(100),
        description: z.string().min(1).max(200).optional(),
      }),
    )
    .min(1)
    .max(20),
});

export const BulkyBookingRequest = z.strictObject({
  slotId: identifier,
  collectionPoint: z.string().min(1).max(500),
  notes: z.string().min(1).max(1000).optional(),
  attachmentIds,
  contact: contactDetails,
});

const authorityRef = z
  .looseObject({
    scheme: code,
    code: z
      .string()
      .min(1)
      .max(64)
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/u),
    name: z.string().min(1).max(200).optional(),
  })
  .refine(
    (it) => it.scheme !== "gss" || /^(E06|E07|E08|E09|E10|W06|S12|N09)[0-9]{6}$/u.test(it.code),
    { path: ["code"], error: "Enter the GSS code of a council, like E07000209" },
  );

export const Collection = z.looseObject({
  authority: authorityRef,
  id: identifier,
  serviceId: identifier,
  servicePointId: identifier.optional(),
  label: z.string().min(1).max(200).optional(),
  streams: z
    .array(code)
    .min(1)
    .max(20)
    .refine((it) => new Set(it).size === it.length, { error: "Remove what is there already" })
    .optional(),
  date,
  originalDate: date,
  revision: z.int().min(0).max(2147483647),
  precision: z.enum(["day", "week-commencing"]),
  changeReason: code.optional(),
  state: code,
});

export const CollectionPage = z.looseObject({
  items: z.array(Collection).max(200),
  nextCursor: z.string().min(1).max(512).optional(),
});
