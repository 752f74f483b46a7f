import type { CommentWindow, Consultation, Decision } from "./generated/index.js";
import { londonDay } from "./london-day.js";

/** What decides whether comments are open. An {@link Application} with `untilDecision` is one. */
export interface CommentRules {
  /** What became of the application; `undetermined` and `determined` are alive. */
  readonly status: string;
  readonly consultations?: readonly Consultation[];
  readonly decisions?: readonly Decision[];
  /** Whether the authority takes comments until it decides. */
  readonly untilDecision?: boolean;
}

const ALIVE: readonly string[] = ["undetermined", "determined"];

/**
 * Whether a comment on an application is taken on a day: on each day of a consultation, its first and
 * last counted in, and where the authority takes comments until a decision that stands.
 *
 * @param today the day in London as `YYYY-MM-DD`; now's where it is left out
 */
export function commentWindow(rules: CommentRules, today = londonDay(new Date())): CommentWindow {
  const { status, consultations = [], decisions = [], untilDecision = false } = rules;
  if (!ALIVE.includes(status)) return { open: false, reason: "not-live" };
  const running = consultations.filter(
    ({ startDate, endDate }) => startDate <= today && today <= endDate,
  );
  if (running.length > 0) return { open: true, reason: "consultation-open", ...lastDayOf(running) };
  const decided = status === "determined" || decisions.some((each) => !each.quashedDate);
  if (untilDecision && !decided) return { open: true, reason: "open-until-decision" };
  if (consultations.some(({ startDate }) => startDate > today))
    return { open: false, reason: "not-started" };
  const over = lastDayOf(consultations.filter(({ endDate }) => endDate < today));
  if (decided) return { open: false, reason: "decided", ...over };
  return { open: false, reason: over ? "consultation-over" : "no-consultation", ...over };
}

function lastDayOf(consultations: readonly Consultation[]): { closesDate: string } | undefined {
  const closesDate = consultations
    .map(({ endDate }) => endDate)
    .sort()
    .at(-1);
  return closesDate === undefined ? undefined : { closesDate };
}
