import * as z from "zod";

// What a person writes who has read the JSON Schemas; names and bounds are theirs.

export const identifier = z
  .string()
  .max(128)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:~-]*$/u);
export const uprn = z.string().regex(/^[1-9][0-9]{0,11}$/u);
export const usrn = z.string().regex(/^[1-9][0-9]{0,7}$/u);
export const date = z.iso.date();

const postcode = z
  .string()
  .regex(
    /^(GIR 0AA|([A-PR-UWYZ][0-9][0-9A-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y][0-9][0-9ABEHMNPRVWXY]?) [0-9][ABD-HJLNP-UW-Z]{2})$/u,
  );

const address = z
  .strictObject({
    line1: z.string().min(1).max(200),
    line2: z.string().min(1).max(200).optional(),
    line3: z.string().min(1).max(200).optional(),
    town: z.string().min(1).max(100).optional(),
    postcode: postcode.optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/u)
      .optional(),
    uprn: uprn.optional(),
    usrn: usrn.optional(),
  })
  .refine((it) => (it.country !== undefined && it.country !== "GB") || it.postcode !== undefined, {
    path: ["postcode"],
    error: "Enter postcode",
  });

export const contactDetails = z
  .strictObject({
    email: z.email().max(254).optional(),
    phone: z
      .string()
      .regex(/^\+[1-9][0-9]{6,14}$/u)
      .optional(),
    address: address.optional(),
    preferredChannel: z.enum(["email", "phone", "sms", "post"]).optional(),
  })
  .refine((it) => it.email !== undefined || it.phone !== undefined || it.address !== undefined, {
    error: "Enter email, phone or address",
  });

export const CollectionChoiceInput = z
  .strictObject({
    collectionId: identifier.optional(),
    serviceId: identifier.optional(),
    date: date.optional(),
  })
  .refine(
    (it) => it.collectionId !== undefined || (it.serviceId !== undefined && it.date !== undefined),
    { error: "Enter collection ID or service ID and date" },
  );

export const MissedCollectionReport = z.strictObject({
  uprn,
  collection: CollectionChoiceInput,
  containerLocation: z.string().min(1).max(500).optional(),
  notes: z.string().min(1).max(1000).optional(),
  contact: contactDetails,
});
