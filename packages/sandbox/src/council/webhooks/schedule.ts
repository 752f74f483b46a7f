const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * The pauses after each failed try: ten tries in just under three days. Short at first, for a receiver
 * that restarts; long at the end, for one whose people are away for a weekend.
 */
export const PAUSES: readonly number[] = [
  ...[5 * SECOND, 5 * MINUTE, 30 * MINUTE],
  ...[2, 5, 10, 14, 18, 22].map((hours) => hours * HOUR),
];

/** When an event is tried again; `undefined` where it is given up. */
export function nextAttempt(attempts: number, now: Date): Date | undefined {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? undefined : new Date(now.getTime() + pause);
}

/** How long deliveries are signed with the secret before, too. */
export const BOTH_SECRETS = 24 * HOUR;
