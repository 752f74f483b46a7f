import type { Area } from "../rules/street-report.js";
import type { Random } from "./random.js";

/** A street, and the round that comes there. */
export interface Street {
  readonly usrn: string;
  readonly name: string;
  readonly locality?: string;
  /** The postcode without its last two letters: `AM1 4`. */
  readonly sector: string;
  readonly roundId: string;
  /** WGS84, in degrees: its first house. */
  readonly latitude: number;
  readonly longitude: number;
}

/** The first streets, on which the cases worth looking at are. */
export const knownStreets = {
  orchardLane: "99900001",
  stationRoad: "99900002",
  tarnRow: "99900003",
  chapelLane: "99900004",
} as const;

/** The borough's box on the map, WGS84 in degrees. */
export const boroughBox: Omit<Area, "hasStreet"> = {
  south: 51.2,
  west: -0.62,
  north: 51.3,
  east: -0.5,
};

const FIRST_USRN = 99_900_001;
const STREETS = 44;
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri"] as const;
const NAMES = [
  "Abbey",
  "Alder",
  "Barn",
  "Beech",
  "Castle",
  "Cedar",
  "Elm",
  "Ferry",
  "Field",
  "Forge",
];
const MORE_NAMES = [
  "Heath",
  "Holly",
  "Market",
  "Mill",
  "Priory",
  "Quarry",
  "Rowan",
  "Weir",
  "Willow",
];
const KINDS = ["Road", "Street", "Lane", "Close", "Avenue", "Way", "Drive", "Grove"];

/** The streets of the borough: the town, Northmere and two villages. */
export function makeStreets(random: Random): Street[] {
  const first = [
    { name: "Orchard Lane", roundId: "mon-0" },
    { name: "Station Road", roundId: "tue-1" },
    { name: "Tarn Row", locality: "Northmere", roundId: "north" },
    { name: "Chapel Lane", locality: "Upper Amble", roundId: "rural" },
    { name: "Lake View", locality: "Northmere", roundId: "north" },
    { name: "Green End", locality: "Long Amble", roundId: "rural" },
  ];
  const names = new Set<string>();
  while (names.size < STREETS - first.length) {
    names.add(`${random.pick([...NAMES, ...MORE_NAMES])} ${random.pick(KINDS)}`);
  }
  const rest = [...names].map((name, index) => ({
    name,
    roundId: `${WEEKDAYS[index % WEEKDAYS.length] ?? "mon"}-${Math.floor(index / WEEKDAYS.length) % 2}`,
  }));
  return [...first, ...rest].map((street, index) => ({
    ...street,
    usrn: String(FIRST_USRN + index),
    sector: `AM${1 + Math.floor(index / 8)} ${1 + (index % 8)}`,
    latitude: 51.21 + random.integer(0, 800) / 10_000,
    longitude: -0.61 + random.integer(0, 1000) / 10_000,
  }));
}
