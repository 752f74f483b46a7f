import { addBlockWithStore, addConvertedHouse, addSharedStore } from "./blocks.js";
import { addHouse, type Borough, emptyBorough } from "./builder.js";
import type { Case } from "./case.js";
import { caseRoundId, cases } from "./cases.js";
import { anyHousehold } from "./household.js";
import { knownUprns } from "./known-uprns.js";
import { type Random, randomFrom } from "./random.js";
import { knownStreets, makeStreets, type Street } from "./streets.js";

/** How many properties the borough has. */
export const PROPERTIES = 2000;
/** UPRNs below are those of the known cases. */
const FIRST_UPRN = 990_000_001_001;
const FIRST_NUMBER = 31;

/** Makes the borough. The same seed gives the same one. */
export function makeBorough(seed: number): Borough {
  const random = randomFrom(seed);
  const streets = makeStreets(random);
  const borough = emptyBorough(streets);
  addCases(borough, streets);
  addOthers(borough, streets, random);
  return borough;
}

function addCases(borough: Borough, streets: readonly Street[]): void {
  const street = (name: keyof typeof knownStreets) => streetOf(streets, knownStreets[name]);
  const houses = cases.filter(({ uprn }) => Number(uprn) < Number(knownUprns.firstBlock));
  for (const [index, one] of houses.entries()) {
    const plot = { uprn: one.uprn, street: street(one.street ?? "orchardLane"), number: index + 1 };
    addHouse(borough, plot, one.household ?? {}, roundOf(one));
  }
  const shared = cases.find(({ uprn }) => uprn === knownUprns.firstBlockFlat);
  addSharedStore(borough, street("stationRoad"), (shared && roundOf(shared)) || "tue-1");
  addConvertedHouse(
    borough,
    knownUprns.convertedHouse,
    { street: street("stationRoad"), number: 7 },
    3,
  );
}

function roundOf(one: Case): string | undefined {
  return one.round === undefined ? undefined : caseRoundId(one);
}

function addOthers(borough: Borough, streets: readonly Street[], random: Random): void {
  let uprn = FIRST_UPRN;
  let turn = 0;
  const left = () => PROPERTIES - borough.properties.length;
  while (left() > 0) {
    const street = streets[turn % streets.length];
    const number = FIRST_NUMBER + Math.floor(turn / streets.length);
    if (street === undefined) throw new RangeError("The borough has no streets");
    turn += 1;
    const before = borough.properties.length;
    addOne(borough, String(uprn), { street, number }, random, left());
    uprn += borough.properties.length - before;
  }
}

const BLOCKS = 0.012;
const CONVERTED = 0.02;
const LARGEST_BLOCK = 16;

/** Puts up one house, or now and then a block or a house of several flats. */
function addOne(
  borough: Borough,
  uprn: string,
  where: { street: Street; number: number },
  random: Random,
  left: number,
): void {
  const household = anyHousehold(random);
  const kind = random.integer(0, 999) / 1000;
  const small = where.street.roundId === "rural" || left <= LARGEST_BLOCK;
  if (kind < BLOCKS && !small) {
    const building = `${where.street.name.split(" ")[0]} House`;
    const flats = random.integer(6, LARGEST_BLOCK - 1);
    addBlockWithStore(borough, uprn, { ...where, building: `${building} ${where.number}` }, flats);
  } else if (kind < BLOCKS + CONVERTED && !small) {
    addConvertedHouse(borough, uprn, where, random.integer(2, 3), household);
  } else {
    const rural = where.street.roundId === "rural";
    addHouse(borough, { uprn, ...where }, rural ? { ...household, without: ["glass"] } : household);
  }
}

function streetOf(streets: readonly Street[], usrn: string): Street {
  const street = streets.find((one) => one.usrn === usrn);
  if (street === undefined) throw new RangeError(`No street ${usrn}`);
  return street;
}
