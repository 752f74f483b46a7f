import type { WasteServiceInfo } from "@localo/waste";
import type { Season } from "../rules/standing.js";

/** A service of the council, and in which weeks of its rounds it comes. */
export interface CouncilService {
  readonly info: Omit<WasteServiceInfo, "authority" | "season">;
  /** Runs the whole year where there is none. */
  readonly season?: Season;
  /** Comes every that many weeks … */
  readonly everyWeeks: 1 | 2 | 4;
  /** … in this week of a round's four, from 0. */
  readonly week: 0 | 1 | 3;
}

const out = { presentByTime: "07:00", chargeable: false, optIn: false } as const;
const paidFor = {
  ...out,
  chargeable: true,
  optIn: true,
  provider: "Amble Environmental Ltd",
} as const;
const weekly = { en: "Every week", cy: "Bob wythnos" };
const fortnightly = { en: "Every two weeks", cy: "Bob pythefnos" };
const fourWeekly = { en: "Every four weeks", cy: "Bob pedair wythnos" };

/**
 * Rubbish and recycling take turns, food comes each week. Of the two garden services one always rests,
 * so that there is something out of season on every day of the year.
 */
export const services: readonly CouncilService[] = [
  {
    info: {
      ...out,
      id: "residual",
      name: { en: "Rubbish", cy: "Gwastraff na ellir ei ailgylchu" },
      streams: ["residual"],
      containerTypeIds: ["bin-240-residual", "bin-1100-residual"],
      frequency: fortnightly,
    },
    everyWeeks: 2,
    week: 0,
  },
  {
    info: {
      ...out,
      id: "recycling",
      name: { en: "Mixed recycling", cy: "Ailgylchu cymysg" },
      streams: ["mixed-recycling"],
      containerTypeIds: ["bin-240-recycling", "bin-1100-recycling"],
      frequency: fortnightly,
    },
    everyWeeks: 2,
    week: 1,
  },
  {
    info: {
      ...out,
      id: "paper-card",
      name: { en: "Paper and card", cy: "Papur a cherdyn" },
      streams: ["paper-card"],
      containerTypeIds: ["box-55-paper", "bin-1100-paper"],
      frequency: fourWeekly,
    },
    everyWeeks: 4,
    week: 1,
  },
  {
    info: {
      ...out,
      id: "glass",
      name: { en: "Glass", cy: "Gwydr" },
      streams: ["glass"],
      containerTypeIds: ["box-40-glass", "bin-360-glass"],
      frequency: fourWeekly,
    },
    everyWeeks: 4,
    week: 3,
  },
  {
    info: {
      ...out,
      id: "food",
      name: { en: "Food waste", cy: "Gwastraff bwyd" },
      streams: ["food"],
      containerTypeIds: ["caddy-23-food", "caddy-5-kitchen", "bin-140-food"],
      frequency: weekly,
    },
    everyWeeks: 1,
    week: 0,
  },
  {
    info: {
      ...paidFor,
      id: "garden",
      name: { en: "Garden waste", cy: "Gwastraff gardd" },
      streams: ["garden"],
      containerTypeIds: ["bin-240-garden"],
      frequency: {
        en: "Every two weeks, March to November",
        cy: "Bob pythefnos, Mawrth i Dachwedd",
      },
    },
    season: { from: "03-01", to: "11-30" },
    everyWeeks: 2,
    week: 0,
  },
  {
    info: {
      ...paidFor,
      id: "garden-winter",
      name: { en: "Winter garden waste", cy: "Gwastraff gardd y gaeaf" },
      streams: ["garden"],
      containerTypeIds: ["bin-240-garden"],
      frequency: {
        en: "Every four weeks, December to February",
        cy: "Bob pedair wythnos, Rhagfyr i Chwefror",
      },
    },
    season: { from: "12-01", to: "02-29" },
    everyWeeks: 4,
    week: 0,
  },
  {
    info: {
      ...out,
      id: "clinical",
      name: { en: "Clinical waste", cy: "Gwastraff clinigol" },
      streams: ["clinical"],
      containerTypeIds: ["sack-clinical"],
      frequency: weekly,
      optIn: true,
    },
    everyWeeks: 1,
    week: 0,
  },
];
