import * as v from "valibot";
import { contactDetails, date, identifier, text, uprn, usrn } from "./report.js";

export { CollectionChoiceInput, MissedCollectionReport } from "./report.js";

const code = v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u));
const instant = v.pipe(v.string(), v.isoTimestamp());
const url = v.pipe(v.string(), v.url(), v.maxLength(2048));
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

export const StreetReport = v.strictObject({
  category: code,
  location: StreetLocationInput,
  description: text(1, 2000),
  attachmentIds: v.optional(
    v.pipe(
      v.array(identifier),
      v.minLength(1),
      v.maxLength(10),
      v.check((it) => new Set(it).size === it.length, "Remove what is there already"),
    ),
  ),
  contact: v.optional(contactDetails),
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

const localisedText = v.pipe(
  v.looseObject({ en: v.optional(text(1, 5000)), cy: v.optional(text(1, 5000)) }),
  v.check((it) => it.en !== undefined || it.cy !== undefined, "Enter en or cy"),
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

const answer = {
  message: v.optional(localisedText),
  opensAt: v.optional(instant),
  closesAt: v.optional(instant),
};

export const Eligibility = v.variant("eligible", [
  v.looseObject({ eligible: v.literal(true), ...answer }),
  v.looseObject({ eligible: v.literal(false), reason: code, ...answer }),
]);

const collectionChoice = v.pipe(
  v.looseObject({
    collectionId: v.optional(identifier),
    serviceId: v.optional(identifier),
    date: v.optional(date),
  }),
  v.check(
    (it) => it.collectionId !== undefined || (it.serviceId !== undefined && it.date !== undefined),
    "Enter collection ID or service ID and date",
  ),
);

const streetLocation = v.pipe(
  v.looseObject({ coordinates: v.optional(v.looseObject(coordinates)), ...place }),
  v.check((it) => it.coordinates !== undefined || it.usrn !== undefined, askForPlace),
);

const subject = v.pipe(
  v.looseObject({
    uprn: v.optional(uprn),
    servicePointId: v.optional(identifier),
    serviceId: v.optional(identifier),
    collection: v.optional(collectionChoice),
    category: v.optional(code),
    location: v.optional(streetLocation),
  }),
  v.check(
    (it) => it.uprn !== undefined || it.servicePointId !== undefined || it.location !== undefined,
    "Enter UPRN, service point ID or location",
  ),
);

export const WasteSubmission = v.looseObject({
  id: identifier,
  authority: authorityRef,
  type: code,
  status: code,
  phase: v.picklist(["open", "closed"]),
  references: v.optional(
    v.pipe(v.array(v.looseObject({ scheme: code, value: text(1, 128) })), v.maxLength(20)),
  ),
  expectedByDate: v.optional(date),
  outcome: v.optional(code),
  message: v.optional(localisedText),
  payment: v.optional(
    v.looseObject({
      id: identifier,
      amount: v.looseObject({ amountPence: whole(0, 100000000000), currency: v.literal("GBP") }),
      status: v.optional(code),
      nextUrl: v.optional(url),
      paidAt: v.optional(instant),
    }),
  ),
  referredTo: v.optional(
    v.looseObject({
      authority: authorityRef,
      url: v.optional(url),
      reference: v.optional(text(1, 128)),
    }),
  ),
  version: whole(1, 2147483647),
  createdAt: instant,
  updatedAt: instant,
  subject,
});
