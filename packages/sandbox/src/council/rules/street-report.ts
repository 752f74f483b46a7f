import type { StreetReferral, StreetReport, WastePolicy } from "@localo/waste";

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
  const { latitude, longitude } = coordinates;
  const inside =
    area.south <= latitude &&
    latitude <= area.north &&
    area.west <= longitude &&
    longitude <= area.east;
  return inside ? undefined : "outside-area";
}

/** Who answers for a category in place of the council; `undefined` where the council does. */
export function referralOf(category: string, policy: WastePolicy): StreetReferral | undefined {
  return policy.streets.referredCategories.find((referral) => referral.category === category);
}
