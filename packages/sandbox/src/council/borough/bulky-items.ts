import type { BulkyItemInfo } from "@localo/waste";
import { bulkyItemLabels } from "@localo/waste/labels";

/** What a council says of an item beyond what the standard's list does. */
type OwnWords = Pick<BulkyItemInfo, "advice" | "maximum" | "price">;

/** Upholstered seats: the Environment Agency takes them to hold persistent organic pollutants. */
const withPops = new Set([
  "armchair",
  "chaise-longue",
  "footstool",
  "futon",
  "futon-mattress-only",
  "office-chair",
  "rocking-chair",
  "sofa",
  "sofa-bed",
]);

/** What the borough's crews cannot lift, or may not carry. */
const notTaken = new Map<string, BulkyItemInfo["advice"]>([
  [
    "broken-tiles",
    { en: "Take them to the recycling centre.", cy: "Ewch â nhw i'r ganolfan ailgylchu." },
  ],
  [
    "gas-heater-free-standing",
    {
      en: "Whoever sold the gas takes it back.",
      cy: "Bydd pwy bynnag a werthodd y nwy yn ei gymryd yn ôl.",
    },
  ],
  [
    "household-rubbish",
    { en: "Put it in your rubbish bin.", cy: "Rhowch ef yn eich bin sbwriel." },
  ],
  ["piano", { en: "A piano mover can take it away.", cy: "Gall symudwr pianos ei gymryd." }],
]);

const ownWords: Readonly<Record<string, OwnWords>> = {
  fridge: { price: { amountPence: 2000, currency: "GBP" }, advice: { en: "Empty it first." } },
  "fridge-freezer": {
    price: { amountPence: 2500, currency: "GBP" },
    advice: { en: "Empty it first." },
  },
  sofa: { maximum: 2 },
};

/** The borough's large items, in the standard's order: those that it takes, and those that it does not. */
export const bulkyItems: readonly Omit<BulkyItemInfo, "authority">[] = Object.entries(
  bulkyItemLabels,
).map(([code, label]) => {
  const accepted = !notTaken.has(code);
  const advice = notTaken.get(code);
  return {
    code,
    label: label.label,
    accepted,
    containsPops: withPops.has(code),
    ...("electrical" in label ? { electrical: label.electrical } : {}),
    ...(accepted ? ownWords[code] : {}),
    ...(advice === undefined ? {} : { advice }),
  };
});
