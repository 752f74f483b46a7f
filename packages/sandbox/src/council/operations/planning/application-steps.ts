import type { DueStep } from "../../store/due-steps.js";

/** Somebody begins to check it. The register has it once the back office publishes it. */
export const APPLICATION_STEPS: readonly DueStep[] = [
  { minutes: 10, status: "in-progress", givesReference: true },
];
