/**
 * The ten checks as a careful person writes them for speed. Left out, because by hand nobody does it:
 * members that are only inherited count, lengths are in UTF-16 units, an email's quoted names and
 * address literals are refused, and an unknown member that is `undefined` counts as unknown.
 */

type Members = { readonly [name: string]: unknown };

const identifierPattern = /^[A-Za-z0-9][A-Za-z0-9._:~-]*$/;
const codePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const uprnPattern = /^[1-9][0-9]{0,11}$/;
const usrnPattern = /^[1-9][0-9]{0,7}$/;
const phonePattern = /^\+[1-9][0-9]{6,14}$/;
const countryPattern = /^[A-Z]{2}$/;
const emailPattern =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;
const postcodePattern =
  /^(GIR 0AA|([A-PR-UWYZ][0-9][0-9A-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y][0-9][0-9ABEHMNPRVWXY]?) [0-9][ABD-HJLNP-UW-Z]{2})$/;
const authorityPattern = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const gssPattern = /^(E06|E07|E08|E09|E10|W06|S12|N09)[0-9]{6}$/;
function isObject(v: unknown): v is Members {
  return typeof v === "object" && v !== null && !Array.isArray(v);
}

function isText(v: unknown, least: number, most: number): boolean {
  return typeof v === "string" && v.length >= least && v.length <= most;
}

function isIdentifier(v: unknown): boolean {
  return typeof v === "string" && v.length <= 128 && identifierPattern.test(v);
}

function isCode(v: unknown): boolean {
  return typeof v === "string" && v.length <= 64 && codePattern.test(v);
}

function isUprn(v: unknown): boolean {
  return typeof v === "string" && uprnPattern.test(v);
}

function isUsrn(v: unknown): boolean {
  return typeof v === "string" && usrnPattern.test(v);
}

function isDay(v: unknown): boolean {
  return typeof v === "string" && v.length === 10 && isRealDay(v);
}

function digit(text: string, at: number): number {
  const unit = text.charCodeAt(at) - 48;
  return unit >= 0 && unit <= 9 ? unit : Number.NaN;
}

function isRealDay(text: string): boolean {
  const year = digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3);
  const month = digit(text, 5) * 10 + digit(text, 6);
  const day = digit(text, 8) * 10 + digit(text, 9);
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return false;
  if (day <= 28) return true;
  if (month === 2) return day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}

function isWhole(v: unknown, least: number, most: number): boolean {
  return Number.isInteger(v) && (v as number) >= least && (v as number) <= most;
}

function isBetween(v: unknown, least: number, most: number): boolean {
  return typeof v === "number" && v >= least && v <= most;
}

function isAddress(v: unknown): boolean {
  if (!isObject(v)) return false;
  for (const name in v) {
    switch (name) {
      case "line1":
      case "line2":
      case "line3":
      case "town":
      case "postcode":
      case "country":
      case "uprn":
      case "usrn":
        continue;
      default:
        return false;
    }
  }
  const { line2, line3, town, postcode, country, uprn, usrn } = v;
  return (
    isText(v.line1, 1, 200) &&
    (line2 === undefined || isText(line2, 1, 200)) &&
    (line3 === undefined || isText(line3, 1, 200)) &&
    (town === undefined || isText(town, 1, 100)) &&
    (postcode === undefined
      ? country !== undefined && country !== "GB"
      : typeof postcode === "string" && postcodePattern.test(postcode)) &&
    (country === undefined || (typeof country === "string" && countryPattern.test(country))) &&
    (uprn === undefined || isUprn(uprn)) &&
    (usrn === undefined || isUsrn(usrn))
  );
}

function isContactDetails(v: unknown): boolean {
  if (!isObject(v)) return false;
  for (const name in v) {
    switch (name) {
      case "email":
      case "phone":
      case "address":
      case "preferredChannel":
        continue;
      default:
        return false;
    }
  }
  const { email, phone, address, preferredChannel: channel } = v;
  return (
    (email !== undefined || phone !== undefined || address !== undefined) &&
    (email === undefined ||
      (typeof email === "string" && email.length <= 254 && emailPattern.test(email))) &&
    (phone === undefined || (typeof phone === "string" && phonePattern.test(phone))) &&
    (address === undefined || isAddress(address)) &&
    (channel === undefined ||
      channel === "email" ||
      channel === "phone" ||
      channel === "sms" ||
      channel === "post")
  );
}

export function CollectionChoiceInput(v: unknown): boolean {
  if (!isObject(v)) return false;
  for (const name in v) {
    if (name !== "collectionId" && name !== "serviceId" && name !== "date") return false;
  }
  const { collectionId, serviceId, date } = v;
  return (
    (collectionId !== undefined || (serviceId !== undefined && date !== undefined)) &&
    (collectionId === undefined || isIdentifier(collectionId)) &&
    (serviceId === undefined || isIdentifier(serviceId)) &&
    (date === undefined || isDay(date))
  );
}

export function MissedCollectionReport(v: unknown): boolean {
  if (!isObject(v)) return false;
  for (const name in v) {
    switch (name) {
      case "uprn":
      case "collection":
      case "containerLocation":
      case "notes":
      case "contact":
        continue;
      default:
        return false;
    }
  }
  return (
    isUprn(v.uprn) &&
    CollectionChoiceInput(v.collection) &&
    (v.containerLocation === undefined || isText(v.containerLocation, 1, 500)) &&
    (v.notes === undefined || isText(v.notes, 1, 1000)) &&
    isContactDetails(v.contact)
  );
}

export function ContainerRequestLine(v: unknown): boolean {
  if (!isObject(v)) return false;
  for (const name in v) {
    if (name !== "typeId" && name !== "action" && name !== "quantity" && name !== "reason") {
      return false;
    }
  }
  const { action } = v;
  return (
    isIdentifier(v.typeId) &&
    (action === "deliver" || action === "replace" || action === "repair" || action === "remove") &&
    isWhole(v.quantity, 1, 50) &&
    isRequestReason(v.reason)
  );
}

function isRequestReason(v: unknown): boolean {
  switch (v) {
    case "new-property":
    case "moved-in":
    case "new-service":
    case "missing":
    case "stolen":
    case "damaged":
    case "lost-in-vehicle":
    case "too-small":
    case "too-large":
    case "more-recycling":
    case "larger-household":
    case "medical-need":
    case "wrong-container":
    case "not-needed":
      return true;
    default:
      return false;
  }
}

export function ContainerRequest(v: unknown): boolean {
  if (!isObject(v)) return false;
  for (const name in v) {
    if (name !== "uprn" && name !== "lines" && name !== "contact") return false;
  }
  const { lines } = v;
  if (!Array.isArray(lines) || lines.length < 1 || lines.length > 20) return false;
  for (const line of lines) if (!ContainerRequestLine(line)) return false;
  return isUprn(v.uprn) && isContactDetails(v.contact);
}

function areCoordinates(v: unknown): boolean {
  if (!isObject(v)) return false;
  for (const name in v) if (name !== "latitude" && name !== "longitude") return false;
  return isBetween(v.latitude, -90, 90) && isBetween(v.longitude, -180, 180);
}

export function StreetLocationInput(v: unknown): boolean {
  if (!isObject(v)) return false;
  for (const name in v) {
    if (name !== "coordinates" && name !== "usrn" && name !== "description") return false;
  }
  const { coordinates, usrn, description } = v;
  return (
    (coordinates !== undefined || usrn !== undefined) &&
    (coordinates === undefined || areCoordinates(coordinates)) &&
    (usrn === undefined || isUsrn(usrn)) &&
    (description === undefined || isText(description, 1, 500))
  );
}

function isAttachmentIds(v: unknown): boolean {
  if (!Array.isArray(v) || v.length < 1 || v.length > 10) return false;
  for (const id of v) if (!isIdentifier(id)) return false;
  return v.length === 1 || new Set(v).size === v.length;
}

export function StreetReport(v: unknown): boolean {
  if (!isObject(v)) return false;
  for (const name in v) {
    if (
      name !== "category" &&
      name !== "location" &&
      name !== "description" &&
      name !== "attachmentIds" &&
      name !== "contact"
    ) {
      return false;
    }
  }
  return (
    isCode(v.category) &&
    (v.attachmentIds === undefined || isAttachmentIds(v.attachmentIds)) &&
    StreetLocationInput(v.location) &&
    isText(v.description, 1, 2000) &&
    (v.contact === undefined || isContactDetails(v.contact))
  );
}

function isBulkyItemLine(v: unknown): boolean {
  if (!isObject(v)) return false;
  for (const name in v) {
    if (name !== "code" && name !== "quantity" && name !== "description") return false;
  }
  return (
    isCode(v.code) &&
    isWhole(v.quantity, 1, 100) &&
    (v.description === undefined || isText(v.description, 1, 200))
  );
}

export function BulkyQuoteRequest(v: unknown): boolean {
  if (!isObject(v)) return false;
  for (const name in v) if (name !== "uprn" && name !== "lines") return false;
  const { lines } = v;
  if (!Array.isArray(lines) || lines.length < 1 || lines.length > 20) return false;
  for (const line of lines) if (!isBulkyItemLine(line)) return false;
  return isUprn(v.uprn);
}

export function BulkyBookingRequest(v: unknown): boolean {
  if (!isObject(v)) return false;
  for (const name in v) {
    if (
      name !== "slotId" &&
      name !== "collectionPoint" &&
      name !== "notes" &&
      name !== "attachmentIds" &&
      name !== "contact"
    ) {
      return false;
    }
  }
  return (
    isIdentifier(v.slotId) &&
    isText(v.collectionPoint, 1, 500) &&
    (v.notes === undefined || isText(v.notes, 1, 1000)) &&
    (v.attachmentIds === undefined || isAttachmentIds(v.attachmentIds)) &&
    isContactDetails(v.contact)
  );
}

function isAuthorityRef(v: unknown): boolean {
  if (!isObject(v)) return false;
  const { scheme, code, name } = v;
  return (
    isCode(scheme) &&
    typeof code === "string" &&
    (scheme === "gss" ? gssPattern.test(code) : code.length <= 64 && authorityPattern.test(code)) &&
    (name === undefined || isText(name, 1, 200))
  );
}

function areStreams(v: unknown): boolean {
  if (!Array.isArray(v) || v.length < 1 || v.length > 20) return false;
  for (const stream of v) if (!isCode(stream)) return false;
  return v.length === 1 || new Set(v).size === v.length;
}

export function Collection(v: unknown): boolean {
  if (!isObject(v)) return false;
  const { servicePointId, label, streams, precision, changeReason } = v;
  return (
    isAuthorityRef(v.authority) &&
    isIdentifier(v.id) &&
    isIdentifier(v.serviceId) &&
    (servicePointId === undefined || isIdentifier(servicePointId)) &&
    (label === undefined || isText(label, 1, 200)) &&
    (streams === undefined || areStreams(streams)) &&
    isDay(v.date) &&
    isDay(v.originalDate) &&
    isWhole(v.revision, 0, 2147483647) &&
    (precision === "day" || precision === "week-commencing") &&
    (changeReason === undefined || isCode(changeReason)) &&
    isCode(v.state)
  );
}

export function CollectionPage(v: unknown): boolean {
  if (!isObject(v)) return false;
  const { items, nextCursor } = v;
  if (!Array.isArray(items) || items.length > 200) return false;
  for (const item of items) if (!Collection(item)) return false;
  return nextCursor === undefined || isText(nextCursor, 1, 512);
}
