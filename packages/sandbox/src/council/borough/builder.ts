import type { Property } from "@localo/waste";
import { ambleford } from "../policy/authority.js";
import { type Household, type PlacedService, servicesOfHouse } from "./household.js";
import { streetsOfOthers } from "./place-responsibilities.js";
import type {
  ContainerRecord,
  PlaceRecord,
  PropertyRecord,
  ServedRecord,
  StopRecord,
  StreetRecord,
} from "./records.js";
import type { Street } from "./streets.js";

/** The borough as it stands, whatever the day. */
export interface Borough {
  readonly streets: StreetRecord[];
  readonly properties: PropertyRecord[];
  readonly places: PlaceRecord[];
  readonly served: ServedRecord[];
  readonly stops: StopRecord[];
  /** How many stops each service has. */
  readonly stopCounts: Map<string, number>;
  readonly containers: ContainerRecord[];
}

/** A property that is to be built. */
export interface Plot {
  readonly uprn: string;
  readonly street: Street;
  /** House number. */
  readonly number: number;
  /** Name of the building, in place of the number. */
  readonly building?: string;
  /** Number of a flat in it. */
  readonly flat?: number;
  readonly parent?: string;
  readonly children?: readonly string[];
  readonly kind?: "household" | "business";
}

const TOWN = "Ambleford";
const HOUSES_PER_POSTCODE = 30;
const LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
/** About ten metres. */
const HOUSE_APART = 0.0001;

/** Nothing but its streets. */
export function emptyBorough(streets: readonly Street[]): Borough {
  return {
    streets: [...streets.map(({ usrn, name }) => ({ usrn, name })), ...streetsOfOthers],
    properties: [],
    places: [],
    served: [],
    stops: [],
    stopCounts: new Map(),
    containers: [],
  };
}

/** Puts up a property, without a place of its own. */
export function addProperty(borough: Borough, plot: Plot): void {
  const { uprn, street, number, flat, parent } = plot;
  const body = propertyOf(plot);
  const pad = (part: number) => String(part).padStart(5, "0");
  borough.properties.push({
    uprn,
    parent_uprn: parent ?? null,
    kind: plot.kind ?? "household",
    usrn: street.usrn,
    postcode: body.addressParts?.postcode ?? "",
    sort_key: [street.name, pad(number), plot.building ?? "", pad(flat ?? 0)].join("|"),
    body,
  });
}

/** Makes a place where a crew stops for properties, with its services and containers. */
export function addPlace(
  borough: Borough,
  place: PlaceRecord,
  uprns: readonly string[],
  services: readonly PlacedService[],
  { roundId, assisted = false }: { readonly roundId: string; readonly assisted?: boolean },
): void {
  borough.places.push(place);
  borough.served.push(...uprns.map((uprn) => ({ uprn, service_point_id: place.id })));
  for (const { serviceId, standing, containers } of services) {
    const serviceNumber = (borough.stopCounts.get(serviceId) ?? 0) + 1;
    borough.stopCounts.set(serviceId, serviceNumber);
    borough.stops.push({
      number: borough.stops.length + 1,
      service_number: serviceNumber,
      service_point_id: place.id,
      service_id: serviceId,
      round_id: roundId,
      standing,
      assisted,
    });
    for (const [typeId, quantity] of containers) {
      borough.containers.push({
        id: `cnt-${borough.containers.length + 1}`,
        service_point_id: place.id,
        service_id: serviceId,
        type_id: typeId,
        quantity,
      });
    }
  }
}

/** Puts up a house with its own frontage. */
export function addHouse(
  borough: Borough,
  plot: Plot,
  household: Household,
  roundId = plot.street.roundId,
): void {
  const { uprn, street } = plot;
  addProperty(borough, { ...plot, kind: household.kind ?? "household" });
  const place = { id: `sp-${uprn}`, kind: "property", name: null, usrn: street.usrn } as const;
  const { assisted = false } = household;
  addPlace(borough, place, [uprn], servicesOfHouse(household), { roundId, assisted });
}

function propertyOf({
  uprn,
  street,
  number,
  building,
  flat,
  parent,
  children = [],
}: Plot): Property {
  const paon = building ?? String(number);
  const saon = flat === undefined ? undefined : `Flat ${flat}`;
  const letter = LETTERS[Math.floor(number / HOUSES_PER_POSTCODE) % LETTERS.length] ?? "A";
  const postcode = `${street.sector}A${letter}`;
  const first = [saon, building === undefined ? `${number} ${street.name}` : building];
  const lines = [...first, building && street.name, street.locality, TOWN, postcode];
  const related = [
    ...(parent === undefined ? [] : [{ uprn: parent, relation: "parent" }]),
    ...children.map((child) => ({ uprn: child, relation: "child" })),
  ];
  return {
    authority: ambleford,
    uprn,
    status: "in-use",
    address: { text: lines.filter(Boolean).join(", "), postcode, uprn },
    addressParts: {
      uprn,
      usrn: street.usrn,
      ...(saon === undefined ? {} : { saon }),
      paon,
      street: street.name,
      ...(street.locality === undefined ? {} : { locality: street.locality }),
      town: TOWN,
      postcode,
    },
    coordinates: {
      latitude: degrees(street.latitude + number * HOUSE_APART),
      longitude: degrees(street.longitude),
    },
    ...(related.length === 0 ? {} : { relatedUprns: related }),
    usrn: street.usrn,
  };
}

function degrees(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
