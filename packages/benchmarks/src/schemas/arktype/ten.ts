import { type } from "arktype";
import { contactDetails, date, identifier, uprn, usrn } from "./report.js";

export { CollectionChoiceInput, MissedCollectionReport } from "./report.js";

const code = type(/^[a-z0-9]+(-[a-z0-9]+)*$/u).and("string <= 64");
const instant = type("string.date.iso").and(/T.*(?:Z|[+-]\d\d:\d\d)$/u);
const url = type("string.url <= 2048");

export const ContainerRequestLine = type({
  "+": "reject",
  typeId: identifier,
  action: "'deliver' | 'replace' | 'repair' | 'remove'",
  quantity: "1 <= number.integer <= 50",
  reason: type.enumerated(
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
  ),
});

export const ContainerRequest = type({
  "+": "reject",
  uprn,
  lines: ContainerRequestLine.array().atLeastLength(1).atMostLength(20),
  contact: contactDetails,
});

const coordinatesInput = type({
  "+": "reject",
  latitude: "-90 <= number <= 90",
  longitude: "-180 <= number <= 180",
});

export const StreetLocationInput = type({
  "+": "reject",
  "coordinates?": coordinatesInput,
  "usrn?": usrn,
  "description?": "1 <= string <= 500",
}).narrow(
  (it, context) =>
    it.coordinates !== undefined ||
    it.usrn !== undefined ||
    context.mustBe("given coordinates or a USRN"),
);

export const StreetReport = type({
  "+": "reject",
  category: code,
  location: StreetLocationInput,
  description: "1 <= string <= 2000",
  "attachmentIds?": identifier
    .array()
    .atLeastLength(1)
    .atMostLength(10)
    .narrow((it, context) => new Set(it).size === it.length || context.mustBe("unique")),
  "contact?": contactDetails,
});

const authorityRef = type({
  scheme: code,
  code: type(/^[A-Za-z0-9][A-Za-z0-9._-]*$/u).and("1 <= string <= 64"),
  "name?": "1 <= string <= 200",
}).narrow(
  (it, context) =>
    it.scheme !== "gss" ||
    /^(E06|E07|E08|E09|E10|W06|S12|N09)[0-9]{6}$/u.test(it.code) ||
    context.reject({ path: ["code"], expected: "the GSS code of a council, like E07000209" }),
);

const localisedText = type({
  "en?": "1 <= string <= 5000",
  "cy?": "1 <= string <= 5000",
}).narrow(
  (it, context) =>
    it.en !== undefined || it.cy !== undefined || context.mustBe("given an en or cy"),
);

export const Collection = type({
  authority: authorityRef,
  id: identifier,
  serviceId: identifier,
  "servicePointId?": identifier,
  "label?": "1 <= string <= 200",
  "streams?": code
    .array()
    .atLeastLength(1)
    .atMostLength(20)
    .narrow((it, context) => new Set(it).size === it.length || context.mustBe("unique")),
  date,
  originalDate: date,
  revision: "0 <= number.integer <= 2147483647",
  precision: "'day' | 'week-commencing'",
  "changeReason?": code,
  state: code,
});

export const CollectionPage = type({
  items: Collection.array().atMostLength(200),
  "nextCursor?": "1 <= string <= 512",
});

export const Eligibility = type({
  eligible: "true",
  "message?": localisedText,
  "opensAt?": instant,
  "closesAt?": instant,
}).or({
  eligible: "false",
  reason: code,
  "message?": localisedText,
  "opensAt?": instant,
  "closesAt?": instant,
});

const collectionChoice = type({
  "collectionId?": identifier,
  "serviceId?": identifier,
  "date?": date,
}).narrow(
  (it, context) =>
    it.collectionId !== undefined ||
    (it.serviceId !== undefined && it.date !== undefined) ||
    context.mustBe("given a collection ID, or a service ID and date"),
);

const streetLocation = type({
  "coordinates?": { latitude: "-90 <= number <= 90", longitude: "-180 <= number <= 180" },
  "usrn?": usrn,
  "description?": "1 <= string <= 500",
}).narrow(
  (it, context) =>
    it.coordinates !== undefined ||
    it.usrn !== undefined ||
    context.mustBe("given coordinates or a USRN"),
);

const subject = type({
  "uprn?": uprn,
  "servicePointId?": identifier,
  "serviceId?": identifier,
  "collection?": collectionChoice,
  "category?": code,
  "location?": streetLocation,
}).narrow(
  (it, context) =>
    it.uprn !== undefined ||
    it.servicePointId !== undefined ||
    it.location !== undefined ||
    context.mustBe("given a UPRN, service point ID or location"),
);

export const WasteSubmission = type({
  id: identifier,
  authority: authorityRef,
  type: code,
  status: code,
  phase: "'open' | 'closed'",
  "references?": type({ scheme: code, value: "1 <= string <= 128" }).array().atMostLength(20),
  "expectedByDate?": date,
  "outcome?": code,
  "message?": localisedText,
  "payment?": {
    id: identifier,
    amount: { amountPence: "0 <= number.integer <= 100000000000", currency: "'GBP'" },
    "status?": code,
    "nextUrl?": url,
    "paidAt?": instant,
  },
  "referredTo?": {
    authority: authorityRef,
    "url?": url,
    "reference?": "1 <= string <= 128",
  },
  version: "1 <= number.integer <= 2147483647",
  createdAt: instant,
  updatedAt: instant,
  subject,
});
