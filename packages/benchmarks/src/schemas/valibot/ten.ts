import * as v from "valibot";
import { contactDetails, date, identifier, text, uprn, usrn } from "./report.js";

export { CollectionChoiceInput, MissedCollectionReport } from "./report.js";

const code = v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u));
const between = (least: number, most: number) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const coordinates = { latitude: between(-90, 90), longitude: between(-180, 180) };

export const ContainerRequestLine = v.strictObject({
  typeId: identifier,
  action: v.picklist(["deliver", "replace", "repair", "remove"]),
  quantity: whole(1, 50),
  reason: v.picklist([
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

export const ContainerRequest = v.strictObject({
  uprn,
  lines: v.pipe(v.array(ContainerRequestLine), v.minLength(1), v.maxLength(20)),
  contact: contactDetails,
});

const place = {
  usrn: v.optional(usrn),
  description: v.optional(text(1, 500)),
};

const askForPlace = "Enter coordinates or USRN";

export const StreetLocationInput = v.pipe(
  v.strictObject({ coordinates: v.optional(v.strictObject(coordinates)), ...place }),
  v.check((it) => it.coordinates !== undefined || it.usrn !== undefined, askForPlace),
);

const attachmentIds = v.optional(
  v.pipe(
    v.array(identifier),
    v.minLength(1),
    v.maxLength(10),
    v.check((it) => new Set(it).size === it.length, "Remove what is there already"),
  ),
);

export const StreetReport = v.strictObject({
  category: code,
  location: StreetLocationInput,
  description: text(1, 2000),
  attachmentIds,
  contact: v.optional(contactDetails),
});

export const BulkyQuoteRequest = v.strictObject({
  uprn,
  lines: v.pipe(
    v.array(
      v.strictObject({
        code,
        quantity: whole(1, 100),
        description: v.optional(text(1, 200)),
      }),
    ),
    v.minLength(1),
    v.maxLength(20),
  ),
});

export const BulkyBookingRequest = v.strictObject({
  slotId: identifier,
  collectionPoint: text(1, 500),
  notes: v.optional(text(1, 1000)),
  attachmentIds,
  contact: contactDetails,
});

const authorityRef = v.pipe(
  v.looseObject({
    scheme: code,
    code: v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(64),
      v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/u),
    ),
    name: v.optional(text(1, 200)),
  }),
  v.forward(
    v.check(
      (it) => it.scheme !== "gss" || /^(E06|E07|E08|E09|E10|W06|S12|N09)[0-9]{6}$/u.test(it.code),
      "Enter the GSS code of a council, like E07000209",
    ),
    ["code"],
  ),
);

export const Collection = v.looseObject({
  authority: authorityRef,
  id: identifier,
  serviceId: identifier,
  servicePointId: v.optional(identifier),
  label: v.optional(text(1, 200)),
  streams: v.optional(
    v.pipe(
      v.array(code),
      v.minLength(1),
      v.maxLength(20),
      v.check((it) => new Set(it).size === it.length, "Remove what is there already"),
    ),
  ),
  date,
  originalDate: date,
  revision: whole(0, 2147483647),
  precision: v.picklist(["day", "week-commencing"]),
  changeReason: v.optional(code),
  state: code,
});

export const CollectionPage = v.looseObject({
  items: v.pipe(v.array(Collection), v.maxLength(200)),
  nextCursor: v.optional(text(1, 512)),
});
