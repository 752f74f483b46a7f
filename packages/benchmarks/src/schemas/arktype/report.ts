import { type } from "arktype";

// What a person writes who has read the JSON Schemas; names and bounds are theirs.

export const identifier = type(/^[A-Za-z0-9][A-Za-z0-9._:~-]*$/u).and("string <= 128");
export const uprn = type(/^[1-9][0-9]{0,11}$/u);
export const usrn = type(/^[1-9][0-9]{0,7}$/u);
export const date = type("string.date.iso").and(/^\d{4}-\d\d-\d\d$/u);

const postcode = type(
  /^(GIR 0AA|([A-PR-UWYZ][0-9][0-9A-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y][0-9][0-9ABEHMNPRVWXY]?) [0-9][ABD-HJLNP-UW-Z]{2})$/u,
);

const address = type({
  "+": "reject",
  line1: "1 <= string <= 200",
  "line2?": "1 <= string <= 200",
  "line3?": "1 <= string <= 200",
  "town?": "1 <= string <= 100",
  "postcode?": postcode,
  "country?": /^[A-Z]{2}$/u,
  "uprn?": uprn,
  "usrn?": usrn,
}).narrow(
  (it, context) =>
    (it.country !== undefined && it.country !== "GB") ||
    it.postcode !== undefined ||
    context.reject({ path: ["postcode"], expected: "a postcode" }),
);

export const contactDetails = type({
  "+": "reject",
  "email?": "string.email <= 254",
  "phone?": /^\+[1-9][0-9]{6,14}$/u,
  "address?": address,
  "preferredChannel?": "'email' | 'phone' | 'sms' | 'post'",
}).narrow(
  (it, context) =>
    it.email !== undefined ||
    it.phone !== undefined ||
    it.address !== undefined ||
    context.mustBe("given an email, phone or address"),
);

export const CollectionChoiceInput = type({
  "+": "reject",
  "collectionId?": identifier,
  "serviceId?": identifier,
  "date?": date,
}).narrow(
  (it, context) =>
    it.collectionId !== undefined ||
    (it.serviceId !== undefined && it.date !== undefined) ||
    context.mustBe("given a collection ID, or a service ID and date"),
);

export const MissedCollectionReport = type({
  "+": "reject",
  uprn,
  collection: CollectionChoiceInput,
  "containerLocation?": "1 <= string <= 500",
  "notes?": "1 <= string <= 1000",
  contact: contactDetails,
});
