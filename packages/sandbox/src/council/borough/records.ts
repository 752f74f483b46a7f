/** What the borough is made of, as the tables of the store keep it (`store/tables.ts`). */
import type { LocalisedText } from "@localo/core";
import type { Collection, Property, WasteSubmission } from "@localo/waste";
import type { Answerer } from "../rules/answerer.js";
import type { Standing } from "../rules/standing.js";

/** A street of the borough. */
export interface StreetRecord {
  readonly usrn: string;
  readonly name: string;
}

/** Somebody else who answers for a street, or for land beside one. */
export interface PlaceResponsibilityRecord extends Answerer {
  readonly id: string;
  readonly usrn: string | null;
  /** Its box on the map, WGS84 in degrees. */
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  /** What they answer for: categories of street reports; all where it is null. */
  readonly categories: readonly string[] | null;
}

/** A property and what the council keeps of it beside its published form. */
export interface PropertyRecord {
  readonly uprn: string;
  readonly parent_uprn: string | null;
  readonly kind: "household" | "business";
  readonly usrn: string;
  readonly postcode: string;
  /** Puts addresses in the order in which people expect them. */
  readonly sort_key: string;
  readonly body: Property;
}

/** Where a crew stops. */
export interface PlaceRecord {
  readonly id: string;
  readonly kind: "property" | "bin-store";
  readonly name: LocalisedText | null;
  readonly usrn: string;
}

/** That a place serves a property. */
export interface ServedRecord {
  readonly service_point_id: string;
  readonly uprn: string;
}

/** A service at a place. */
export interface StopRecord {
  readonly number: number;
  /** Counts the stops of its service. A public id holds it: of all stops, gaps would betray some. */
  readonly service_number: number;
  readonly service_point_id: string;
  readonly service_id: string;
  readonly round_id: string;
  readonly standing: Standing;
  readonly assisted: boolean;
}

/** Containers of one type at a place. */
export interface ContainerRecord {
  readonly id: string;
  readonly service_point_id: string;
  readonly service_id: string;
  readonly type_id: string;
  readonly quantity: number;
}

/** One visit of a round, to all of its stops. */
export interface VisitRecord {
  readonly round_id: string;
  readonly service_id: string;
  readonly original_date: string;
  readonly date: string;
  readonly revision: number;
  readonly precision: Collection["precision"];
  readonly change_reason: string | null;
  /** What became of it, where it did not go as visits go. */
  readonly state: string | null;
  /** The back office says how the round stands. */
  readonly knows_state: boolean;
}

/** What a crew recorded. */
export interface EventRecord {
  readonly id: string;
  readonly code: string;
  readonly occurred_at: string;
  readonly service_point_id: string | null;
  readonly uprn: string | null;
  readonly usrn: string | null;
  readonly collection_id: string | null;
  readonly service_id: string | null;
  readonly message: LocalisedText | null;
}

/** A report or request that was there before. */
export interface SubmissionRecord {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly phase: WasteSubmission["phase"];
  readonly caller: string;
  readonly uprn: string | null;
  readonly service_id: string | null;
  readonly collection_id: string | null;
  readonly subject: WasteSubmission["subject"];
  readonly expected_by: string | null;
  readonly reference: string;
  readonly created_at: string;
}

/** The id of a collection: of a visit, at one of its stops. It stays when the visit moves. */
export function collectionId(
  { service_id, original_date }: VisitRecord,
  { service_number }: StopRecord,
): string {
  return `${service_id}-${original_date.replaceAll("-", "")}-${service_number}`;
}
