import type { LocalisedText } from "@localo/core";
import type { DueStep } from "../../store/due-steps.js";

const DAY = 24 * 60;

/** How the back office deals with most things: it has them in minutes, and is done a day later. */
export function usualSteps(outcome: string, message?: LocalisedText): readonly DueStep[] {
  return [
    { minutes: 10, status: "accepted", givesReference: true },
    { minutes: 60, status: "in-progress" },
    {
      minutes: DAY,
      status: "completed",
      phase: "closed",
      outcome,
      ...(message === undefined ? {} : { message }),
    },
  ];
}
