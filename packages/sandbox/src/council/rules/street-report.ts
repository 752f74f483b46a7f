import type { StreetReport, WastePolicy } from "@localo/waste";
import { type Answerer, otherAuthority } from "./answerer.js";

/** Where the borough is. */
export interface Area {
  /** WGS84, in degrees. */
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  /** Whether a street is in the borough. */
  hasStreet(usrn: string): boolean;
}

/** Why a report of a street problem is not taken; `undefined` where it is. */
export function streetRefusal(
  { contact, location }: StreetReport,
  { streets }: WastePolicy,
  area: Area,
): "contact-needed" | "outside-area" | undefined {
  if (contact === undefined && !streets.anonymousAllowed) return "contact-needed";
  const { coordinates, usrn } = location;
  if (usrn !== undefined && !area.hasStreet(usrn)) return "outside-area";
  if (coordinates === undefined) return undefined;
  return isInside(coordinates, area) ? undefined : "outside-area";
}

/** Whether a point is in the borough. A point that is no number is not. */
export function isInside(
  { latitude, longitude }: { readonly latitude: number; readonly longitude: number },
  area: Omit<Area, "hasStreet">,
): boolean {
  return (
    area.south <= latitude &&
    latitude <= area.north &&
    area.west <= longitude &&
    longitude <= area.east
  );
}

/** Who answers for a category everywhere in place of the council; `undefined` where the council does. */
export function answererOf(category: string, { streets }: WastePolicy): Answerer | undefined {
  const found = streets.referredCategories.find((referral) => referral.category === category);
  return found && otherAuthority(found.authority, found.url);
}
