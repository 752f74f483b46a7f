import type { Round } from "./rounds.js";

const town = { precision: "day", knowsState: true, withItsWeek: true } as const;

/** The rounds of the borough's streets. */
export const regularRounds: readonly Round[] = [
  ...["mon", "tue", "wed", "thu", "fri"].flatMap((name, index) =>
    [0, 1].map((ahead) => ({ ...town, id: `${name}-${ahead}`, weekday: index + 1, ahead })),
  ),
  // Northmere's contractor does not say how its rounds stand, and gives its references later.
  { ...town, id: "north", weekday: 3, ahead: 0, knowsState: false },
  // In the villages only the week is known.
  { ...town, id: "rural", weekday: 1, ahead: 1, precision: "week-commencing" },
];
