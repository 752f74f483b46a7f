import { type Case, visitOn } from "../case.js";
import { knownUprns } from "../known-uprns.js";

/** Flats in each of the two blocks. */
export const FLATS_OF_BLOCK = 30;
/** The store that both blocks share. */
export const SHARED_STORE = "sp-orchard-court-store";

/** Where several homes share a place. `blocks.ts` builds them. */
export const flatCases: readonly Case[] = [
  {
    uprn: knownUprns.firstBlockFlat,
    title: "A bin store that serves two blocks",
    description:
      "60 flats of two blocks share it. Its recycling bins were contaminated, so that no flat can report them.",
    look: "services",
    officer: true,
    round: ({ lastWorked }) => ({ day: lastWorked, week: 1 }),
    happens: (visits, { lastWorked }) => {
      const visit = visitOn(visits, "recycling", lastWorked);
      return {
        changed: [{ ...visit, state: "partially-completed" }],
        events: [
          {
            code: "contaminated-refuse",
            visit,
            message: {
              en: "Rubbish was in the recycling bins of your bin store. It has to be taken out before the next collection.",
              cy: "Roedd sbwriel ym miniau ailgylchu eich storfa finiau. Rhaid ei dynnu allan cyn y casgliad nesaf.",
            },
          },
        ],
      };
    },
  },
  {
    uprn: knownUprns.convertedFlat,
    title: "A flat that is served by its parent",
    description: "The flat has no place of its own: the crew stops at the house that it is in.",
    look: "services",
    officer: true,
  },
];
