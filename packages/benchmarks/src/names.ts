/**
 * The ten schemas that a resident's site deals with: what it sends, the parts that its forms are made
 * of, and what it gets back. The first is the one of "one schema".
 */
export const names = [
  "MissedCollectionReport",
  "ContainerRequest",
  "StreetReport",
  "CollectionChoiceInput",
  "StreetLocationInput",
  "ContainerRequestLine",
  "Collection",
  "CollectionPage",
  "Eligibility",
  "WasteSubmission",
] as const;

/** The name of one of the ten schemas. */
export type Name = (typeof names)[number];

/** Only the first of the ten, where one schema is measured. */
export const oneName = ["MissedCollectionReport"] as const satisfies readonly Name[];
