import { addHouse, addPlace, addProperty, type Borough } from "./builder.js";
import { FLATS_OF_BLOCK, SHARED_STORE } from "./cases/flats.js";
import { type Household, servicesOfStore } from "./household.js";
import { knownUprns } from "./known-uprns.js";
import type { Street } from "./streets.js";

/** The UPRNs of the flats of a block: the numbers after its own. */
function flatsOf(block: string, flats: number): string[] {
  return Array.from({ length: flats }, (_, index) => String(Number(block) + index + 1));
}

/** Puts up a block of flats, without a place of its own, and tells which properties it has. */
export function addBlock(
  borough: Borough,
  uprn: string,
  { street, number, building }: { street: Street; number: number; building: string },
  flats: number,
): string[] {
  const children = flatsOf(uprn, flats);
  addProperty(borough, { uprn, street, number, building, children });
  for (const [index, flat] of children.entries()) {
    addProperty(borough, { uprn: flat, street, number, building, flat: index + 1, parent: uprn });
  }
  return [uprn, ...children];
}

/** Puts up the two blocks that share a store, which has a round of its own. */
export function addSharedStore(borough: Borough, street: Street, roundId: string): void {
  const court = [
    [knownUprns.firstBlock, "Orchard Court North"],
    [knownUprns.secondBlock, "Orchard Court South"],
  ] as const;
  const uprns = court.flatMap(([uprn, building], index) =>
    addBlock(borough, uprn, { street, number: 200 + index, building }, FLATS_OF_BLOCK),
  );
  const name = { en: "Bin store at the car park", cy: "Storfa finiau wrth y maes parcio" };
  const place = { id: SHARED_STORE, kind: "bin-store", name, usrn: street.usrn } as const;
  addPlace(borough, place, uprns, servicesOfStore(court.length * FLATS_OF_BLOCK), { roundId });
}

/** Puts up a block with a store of its own. */
export function addBlockWithStore(
  borough: Borough,
  uprn: string,
  where: { street: Street; number: number; building: string },
  flats: number,
): void {
  const { street } = where;
  const uprns = addBlock(borough, uprn, where, flats);
  const name = { en: `Bin store of ${where.building}`, cy: `Storfa finiau ${where.building}` };
  const place = { id: `sp-${uprn}`, kind: "bin-store", name, usrn: street.usrn } as const;
  addPlace(borough, place, uprns, servicesOfStore(flats), { roundId: street.roundId });
}

/** Puts up a house that was made into flats, which its frontage serves. */
export function addConvertedHouse(
  borough: Borough,
  uprn: string,
  where: { street: Street; number: number },
  flats: number,
  household: Household = {},
): void {
  const children = flatsOf(uprn, flats);
  addHouse(borough, { uprn, ...where, children }, household);
  for (const [index, flat] of children.entries()) {
    addProperty(borough, { uprn: flat, ...where, flat: index + 1, parent: uprn });
  }
}
