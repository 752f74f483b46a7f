import * as z from "zod/mini";

// What a person writes who has read the JSON Schemas; names and bounds are theirs.

export const identifier = z
  .string()
  .check(z.maxLength(128), z.regex(/^[A-Za-z0-9][A-Za-z0-9._:~-]*$/u));
export const uprn = z.string().check(z.regex(/^[1-9][0-9]{0,11}$/u));
export const usrn = z.string().check(z.regex(/^[1-9][0-9]{0,7}$/u));
export const date = z.iso.date();
export const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

const postcode = z
  .string()
  .check(
    z.regex(
      /^(GIR 0AA|([A-PR-UWYZ][0-9][0-9A-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y][0-9][0-9ABEHMNPRVWXY]?) [0-9][ABD-HJLNP-UW-Z]{2})$/u,
    ),
  );

const address = z
  .strictObject({
    line1: text(200),
    line2: z.optional(text(200)),
    line3: z.optional(text(200)),
    town: z.optional(text(100)),
    postcode: z.optional(postcode),
    country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/u))),
    uprn: z.optional(uprn),
    usrn: z.optional(usrn),
  })
  .check(
    z.refine(
      (it) => (it.country !== undefined && it.country !== "GB") || it.postcode !== undefined,
      { path: ["postcode"], error: "Enter postcode" },
    ),
  );

export const contactDetails = z
  .strictObject({
    email: z.optional(z.email().check(z.maxLength(254))),
    phone: z.optional(z.string().check(z.regex(/^\+[1-9][0-9]{6,14}$/u))),
    address: z.optional(address),
    preferredChannel: z.optional(z.enum(["email", "phone", "sms", "post"])),
  })
  .check(
    z.refine((it) => it.email !== undefined || it.phone !== undefined || it.address !== undefined, {
      error: "Enter email, phone or address",
    }),
  );

export const CollectionChoiceInput = z
  .strictObject({
    collectionId: z.optional(identifier),
    serviceId: z.optional(identifier),
    date: z.optional(date),
  })
  .check(
    z.refine(
      (it) =>
        it.collectionId !== undefined || (it.serviceId !== undefined && it.date !== undefined),
      { error: "Enter collection ID or service ID and date" },
    ),
  );

export const MissedCollectionReport = z.strictObject({
  uprn,
  collection: CollectionChoiceInput,
  containerLocation: z.optional(text(500)),
  notes: z.optional(text(1000)),
  contact: contactDetails,
});
