import { type } from "arktype";
import { contactDetails, date, identifier, uprn, usrn } from "./report.js";

export { CollectionChoiceInput, MissedCollectionReport } from "./report.js";

const code = type(/^[a-z0-9]+(-[a-z0-9]+)*$/u).and("string <= 64");

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

const attachmentIds = identifier
  .array()
  .atLeastLength(1)
  .atMostLength(10)
  .narrow((it, context) => new Set(it).size === it.length || context.mustBe("unique"));

export const StreetReport = type({
  "+": "reject",
  category: code,
  location: StreetLocationInput,
  description: "1 <= string <= 2000",
  "attachmentIds?": attachmentIds,
  "contact?": contactDetails,
});

export const BulkyQuoteRequest = type({
  "+": "reject",
  uprn,
  lines: type({
    "+": "reject",
    code,
    quantity: "1 <= number.integer <= 100",
    "description?": "1 <= string <= 200",
  })
    .array()
    .atLeastLength(1)
    .atMostLength(20),
});

export const BulkyBookingRequest = type({
  "+": "reject",
  slotId: identifier,
  collectionPoint: "1 <= string <= 500",
  "notes?": "1 <= string <= 1000",
  "attachmentIds?": attachmentIds,
  contact: contactDetails,
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
