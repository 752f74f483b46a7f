import * as v from "valibot";

// What a person writes who has read the JSON Schemas; names and bounds are theirs.

export const text = (least: number, most: number) =>
  v.pipe(v.string(), v.minLength(least), v.maxLength(most));
export const identifier = v.pipe(
  v.string(),
  v.maxLength(128),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._:~-]*$/u),
);
export const uprn = v.pipe(v.string(), v.regex(/^[1-9][0-9]{0,11}$/u));
export const usrn = v.pipe(v.string(), v.regex(/^[1-9][0-9]{0,7}$/u));
export const date = v.pipe(v.string(), v.isoDate());

const postcode = v.pipe(
  v.string(),
  v.regex(
    /^(GIR 0AA|([A-PR-UWYZ][0-9][0-9A-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y][0-9][0-9ABEHMNPRVWXY]?) [0-9][ABD-HJLNP-UW-Z]{2})$/u,
  ),
);

const address = v.pipe(
  v.strictObject({
    line1: text(1, 200),
    line2: v.optional(text(1, 200)),
    line3: v.optional(text(1, 200)),
    town: v.optional(text(1, 100)),
    postcode: v.optional(postcode),
    country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/u))),
    uprn: v.optional(uprn),
    usrn: v.optional(usrn),
  }),
  v.forward(
    v.check(
      (it) => (it.country !== undefined && it.country !== "GB") || it.postcode !== undefined,
      "Enter postcode",
    ),
    ["postcode"],
  ),
);

export const contactDetails = v.pipe(
  v.strictObject({
    email: v.optional(v.pipe(v.string(), v.email(), v.maxLength(254))),
    phone: v.optional(v.pipe(v.string(), v.regex(/^\+[1-9][0-9]{6,14}$/u))),
    address: v.optional(address),
    preferredChannel: v.optional(v.picklist(["email", "phone", "sms", "post"])),
  }),
  v.check(
    (it) => it.email !== undefined || it.phone !== undefined || it.address !== undefined,
    "Enter email, phone or address",
  ),
);

export const CollectionChoiceInput = v.pipe(
  v.strictObject({
    collectionId: v.optional(identifier),
    serviceId: v.optional(identifier),
    date: v.optional(date),
  }),
  v.check(
    (it) => it.collectionId !== undefined || (it.serviceId !== undefined && it.date !== undefined),
    "Enter collection ID or service ID and date",
  ),
);

export const MissedCollectionReport = v.strictObject({
  uprn,
  collection: CollectionChoiceInput,
  containerLocation: v.optional(text(1, 500)),
  notes: v.optional(text(1, 1000)),
  contact: contactDetails,
});
