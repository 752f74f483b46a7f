import * as z from "zod";
import { contactDetails, date, identifier, uprn, usrn } from "./report.js";

export { CollectionChoiceInput, MissedCollectionReport } from "./report.js";

const code = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
const instant = z.iso.datetime({ offset: true });
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

export const StreetReport = z.strictObject({
  category: code,
  location: StreetLocationInput,
  description: z.string().min(1).max(2000),
  attachmentIds: z
    .array(identifier)
    .min(1)
    .max(10)
    .refine((it) => new Set(it).size === it.length, { error: "Remove what is there already" })
    .optional(),
  contact: contactDetails.optional(),
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

const localisedText = z
  .looseObject({
    en: z.string().min(1).max(5000).optional(),
    cy: z.string().min(1).max(5000).optional(),
  })
  .refine((it) => it.en !== undefined || it.cy !== undefined, { error: "Enter en or cy" });

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

const answer = {
  message: localisedText.optional(),
  opensAt: instant.optional(),
  closesAt: instant.optional(),
};

export const Eligibility = z.discriminatedUnion("eligible", [
  z.looseObject({ eligible: z.literal(true), ...answer }),
  z.looseObject({ eligible: z.literal(false), reason: code, ...answer }),
]);

const collectionChoice = z
  .looseObject({
    collectionId: identifier.optional(),
    serviceId: identifier.optional(),
    date: date.optional(),
  })
  .refine(
    (it) => it.collectionId !== undefined || (it.serviceId !== undefined && it.date !== undefined),
    { error: "Enter collection ID or service ID and date" },
  );

const streetLocation = z
  .looseObject({
    coordinates: z.looseObject(coordinates).optional(),
    usrn: usrn.optional(),
    description: z.string().min(1).max(500).optional(),
  })
  .refine((it) => it.coordinates !== undefined || it.usrn !== undefined, {
    error: "Enter coordinates or USRN",
  });

const subject = z
  .looseObject({
    uprn: uprn.optional(),
    servicePointId: identifier.optional(),
    serviceId: identifier.optional(),
    collection: collectionChoice.optional(),
    category: code.optional(),
    location: streetLocation.optional(),
  })
  .refine(
    (it) => it.uprn !== undefined || it.servicePointId !== undefined || it.location !== undefined,
    { error: "Enter UPRN, service point ID or location" },
  );

export const WasteSubmission = z.looseObject({
  id: identifier,
  authority: authorityRef,
  type: code,
  status: code,
  phase: z.enum(["open", "closed"]),
  references: z
    .array(z.looseObject({ scheme: code, value: z.string().min(1).max(128) }))
    .max(20)
    .optional(),
  expectedByDate: date.optional(),
  outcome: code.optional(),
  message: localisedText.optional(),
  payment: z
    .looseObject({
      id: identifier,
      amount: z.looseObject({
        amountPence: z.int().min(0).max(100000000000),
        currency: z.literal("GBP"),
      }),
      status: code.optional(),
      nextUrl: z.url().max(2048).optional(),
      paidAt: instant.optional(),
    })
    .optional(),
  referredTo: z
    .looseObject({
      authority: authorityRef,
      url: z.url().max(2048).optional(),
      reference: z.string().min(1).max(128).optional(),
    })
    .optional(),
  version: z.int().min(1).max(2147483647),
  createdAt: instant,
  updatedAt: instant,
  subject,
});
