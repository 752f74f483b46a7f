import type { Standing } from "../rules/standing.js";
import type { Random } from "./random.js";

/** What is particular to a household. */
export interface Household {
  readonly kind?: "household" | "business";
  /** Subscribes to garden waste, in winter too or not. */
  readonly garden?: "no" | "season" | "whole-year";
  readonly clinical?: boolean;
  /** The crew fetches the containers. */
  readonly assisted?: boolean;
  /** Services that it stands differently with. */
  readonly standings?: Readonly<Record<string, Standing>>;
  /** Services that it does not have. */
  readonly without?: readonly string[];
}

/** A service that a place has, with its containers. */
export interface PlacedService {
  readonly serviceId: string;
  readonly standing: Standing;
  readonly containers: readonly (readonly [typeId: string, quantity: number])[];
}

/** The services of a house. */
export function servicesOfHouse(household: Household): PlacedService[] {
  const { garden = "no", clinical = false, kind = "household", standings = {} } = household;
  if (kind === "business") return [];
  const subscription = (subscribed: boolean): Standing =>
    subscribed ? "active" : "not-subscribed";
  const bin = garden === "no" ? [] : ([["bin-240-garden", 1]] as const);
  const all: PlacedService[] = [
    { serviceId: "residual", standing: "active", containers: [["bin-240-residual", 1]] },
    { serviceId: "recycling", standing: "active", containers: [["bin-240-recycling", 1]] },
    { serviceId: "paper-card", standing: "active", containers: [["box-55-paper", 1]] },
    { serviceId: "glass", standing: "active", containers: [["box-40-glass", 1]] },
    {
      serviceId: "food",
      standing: "active",
      containers: [
        ["caddy-23-food", 1],
        ["caddy-5-kitchen", 1],
      ],
    },
    { serviceId: "garden", standing: subscription(garden !== "no"), containers: bin },
    {
      serviceId: "garden-winter",
      standing: subscription(garden === "whole-year"),
      containers: [],
    },
    ...(clinical
      ? [
          {
            serviceId: "clinical",
            standing: "active",
            containers: [["sack-clinical", 2]],
          } as const,
        ]
      : []),
  ];
  return all
    .filter(({ serviceId }) => !household.without?.includes(serviceId))
    .map((service) => ({
      ...service,
      standing: standings[service.serviceId] ?? service.standing,
    }));
}

const FLATS_PER_BIN = 8;

/** The services of a bin store that so many flats share. */
export function servicesOfStore(flats: number): PlacedService[] {
  const bins = Math.ceil(flats / FLATS_PER_BIN);
  return (
    [
      ["residual", "bin-1100-residual", bins],
      ["recycling", "bin-1100-recycling", bins],
      ["paper-card", "bin-1100-paper", 1],
      ["glass", "bin-360-glass", 1],
      ["food", "bin-140-food", Math.ceil(bins / 2)],
    ] as const
  ).map(([serviceId, typeId, quantity]) => ({
    serviceId,
    standing: "active",
    containers: [[typeId, quantity]],
  }));
}

/** A household as there are many. */
export function anyHousehold(random: Random): Household {
  const garden = random.chance(0.3) ? "season" : random.chance(0.2) ? "whole-year" : "no";
  return { garden, clinical: random.chance(0.015), assisted: random.chance(0.03) };
}
