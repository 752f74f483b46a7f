/**
 * The ten schemas of a resident's site: the reports and requests of four kinds that it sends, with the
 * question before the fourth, the parts that its forms are made of, and the list of collections that it
 * shows. The first is the one of "one schema".
 */
export const names = [
  "MissedCollectionReport",
  "ContainerRequest",
  "StreetReport",
  "BulkyQuoteRequest",
  "BulkyBookingRequest",
  "CollectionChoiceInput",
  "StreetLocationInput",
  "ContainerRequestLine",
  "Collection",
  "CollectionPage",
] as const;

/** The name of one of the ten schemas. */
export type Name = (typeof names)[number];

/** Only the first of the ten, where one schema is measured. */
export const oneName = ["MissedCollectionReport"] as const satisfies readonly Name[];
