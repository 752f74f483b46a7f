import type { tags } from "typia";

// What a person writes who has read the JSON Schemas. Typia's types cannot say that a postcode is asked
// for in the United Kingdom alone, nor that a GSS code goes with the scheme gss: both are left out.

type Text<Most extends number> = string & tags.MinLength<1> & tags.MaxLength<Most>;
type Identifier = string & tags.MaxLength<128> & tags.Pattern<"^[A-Za-z0-9][A-Za-z0-9._:~-]*$">;
type Code = string & tags.MaxLength<64> & tags.Pattern<"^[a-z0-9]+(-[a-z0-9]+)*$">;
type Uprn = string & tags.Pattern<"^[1-9][0-9]{0,11}$">;
type Usrn = string & tags.Pattern<"^[1-9][0-9]{0,7}$">;
type Day = string & tags.Format<"date">;
type Whole<Least extends number, Most extends number> = number &
  tags.Type<"int64"> &
  tags.Minimum<Least> &
  tags.Maximum<Most>;

interface Address {
  line1: Text<200>;
  line2?: Text<200>;
  line3?: Text<200>;
  town?: Text<100>;
  postcode?: string &
    tags.Pattern<"^(GIR 0AA|([A-PR-UWYZ][0-9][0-9A-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y][0-9][0-9ABEHMNPRVWXY]?) [0-9][ABD-HJLNP-UW-Z]{2})$">;
  country?: string & tags.Pattern<"^[A-Z]{2}$">;
  uprn?: Uprn;
  usrn?: Usrn;
}

interface Contact {
  email?: string & tags.Format<"email"> & tags.MaxLength<254>;
  phone?: string & tags.Pattern<"^\\+[1-9][0-9]{6,14}$">;
  address?: Address;
  preferredChannel?: "email" | "phone" | "sms" | "post";
}

type ContactDetails = OneOf<Contact, "email"> | OneOf<Contact, "phone"> | OneOf<Contact, "address">;

/** An object whose member of this name is there. */
type OneOf<T, Name extends keyof T> = Omit<T, Name> & Required<Pick<T, Name>>;

interface Choice {
  collectionId?: Identifier;
  serviceId?: Identifier;
  date?: Day;
}

export type CollectionChoiceInput =
  | OneOf<Choice, "collectionId">
  | OneOf<Choice, "serviceId" | "date">;

export interface MissedCollectionReport {
  uprn: Uprn;
  collection: CollectionChoiceInput;
  containerLocation?: Text<500>;
  notes?: Text<1000>;
  contact: ContactDetails;
}

export interface ContainerRequestLine {
  typeId: Identifier;
  action: "deliver" | "replace" | "repair" | "remove";
  quantity: Whole<1, 50>;
  reason:
    | "new-property"
    | "moved-in"
    | "new-service"
    | "missing"
    | "stolen"
    | "damaged"
    | "lost-in-vehicle"
    | "too-small"
    | "too-large"
    | "more-recycling"
    | "larger-household"
    | "medical-need"
    | "wrong-container"
    | "not-needed";
}

export interface ContainerRequest {
  uprn: Uprn;
  lines: ContainerRequestLine[] & tags.MinItems<1> & tags.MaxItems<20>;
  contact: ContactDetails;
}

interface Coordinates {
  latitude: number & tags.Minimum<-90> & tags.Maximum<90>;
  longitude: number & tags.Minimum<-180> & tags.Maximum<180>;
}

interface Place {
  coordinates?: Coordinates;
  usrn?: Usrn;
  description?: Text<500>;
}

export type StreetLocationInput = OneOf<Place, "coordinates"> | OneOf<Place, "usrn">;

export interface StreetReport {
  category: Code;
  location: StreetLocationInput;
  description: Text<2000>;
  attachmentIds?: Identifier[] & tags.MinItems<1> & tags.MaxItems<10> & tags.UniqueItems;
  contact?: ContactDetails;
}

export interface BulkyQuoteRequest {
  uprn: Uprn;
  lines: { code: Code; quantity: Whole<1, 100>; description?: Text<200> }[] &
    tags.MinItems<1> &
    tags.MaxItems<20>;
}

export interface BulkyBookingRequest {
  slotId: Identifier;
  collectionPoint: Text<500>;
  notes?: Text<1000>;
  attachmentIds?: Identifier[] & tags.MinItems<1> & tags.MaxItems<10> & tags.UniqueItems;
  contact: ContactDetails;
}

interface AuthorityRef {
  scheme: Code;
  code: string &
    tags.MinLength<1> &
    tags.MaxLength<64> &
    tags.Pattern<"^[A-Za-z0-9][A-Za-z0-9._-]*$">;
  name?: Text<200>;
}

export interface Collection {
  authority: AuthorityRef;
  id: Identifier;
  serviceId: Identifier;
  servicePointId?: Identifier;
  label?: Text<200>;
  streams?: Code[] & tags.MinItems<1> & tags.MaxItems<20> & tags.UniqueItems;
  date: Day;
  originalDate: Day;
  revision: Whole<0, 2147483647>;
  precision: "day" | "week-commencing";
  changeReason?: Code;
  state: Code;
}

export interface CollectionPage {
  items: Collection[] & tags.MaxItems<200>;
  nextCursor?: Text<512>;
}
