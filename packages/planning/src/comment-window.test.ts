import { expect, it } from "vitest";
import { type CommentRules, commentWindow } from "./comment-window.js";

const first = { startDate: "2026-11-20", endDate: "2026-12-11" };
const second = { startDate: "2027-01-04", endDate: "2027-01-25" };
const decision = {
  id: "d1",
  outcome: "granted",
  decisionDate: "2026-12-04",
  decisionMaker: "committee",
};
const live = (more: Partial<CommentRules>): CommentRules => ({ status: "undetermined", ...more });

it.each<[string, CommentRules, string, object]>([
  [
    "before",
    live({ consultations: [first] }),
    "2026-11-19",
    { open: false, reason: "not-started" },
  ],
  [
    "on the first day",
    live({ consultations: [first] }),
    "2026-11-20",
    { open: true, closesDate: "2026-12-11", reason: "consultation-open" },
  ],
  [
    "on the last day",
    live({ consultations: [first] }),
    "2026-12-11",
    { open: true, closesDate: "2026-12-11", reason: "consultation-open" },
  ],
  [
    "the day after",
    live({ consultations: [first] }),
    "2026-12-12",
    { open: false, closesDate: "2026-12-11", reason: "consultation-over" },
  ],
  [
    "between two",
    live({ consultations: [first, second] }),
    "2026-12-24",
    { open: false, reason: "not-started" },
  ],
  [
    "in the second of two",
    live({ consultations: [first, second] }),
    "2027-01-04",
    { open: true, closesDate: "2027-01-25", reason: "consultation-open" },
  ],
  ["without any", live({}), "2026-12-01", { open: false, reason: "no-consultation" }],
  [
    "until the decision",
    live({ untilDecision: true, consultations: [first] }),
    "2026-12-24",
    { open: true, reason: "open-until-decision" },
  ],
  [
    "after the decision",
    live({ status: "determined", untilDecision: true, decisions: [decision] }),
    "2026-12-24",
    { open: false, reason: "decided" },
  ],
  [
    "after a decision that was quashed",
    live({ untilDecision: true, decisions: [{ ...decision, quashedDate: "2027-02-01" }] }),
    "2027-02-02",
    { open: true, reason: "open-until-decision" },
  ],
  [
    "when it was withdrawn",
    live({ status: "withdrawn", untilDecision: true, consultations: [first] }),
    "2026-12-01",
    { open: false, reason: "not-live" },
  ],
])("comments %s", (_, rules, today, expected) => {
  expect(commentWindow(rules, today)).toEqual(expected);
});
