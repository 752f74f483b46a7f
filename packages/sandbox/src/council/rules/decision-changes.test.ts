import type { Decision } from "@localo/planning";
import { expect, it } from "vitest";
import { decisionChanges } from "./decision-changes.js";

const decision = (id: string, more: Partial<Decision> = {}): Decision => ({
  id,
  outcome: "granted",
  decisionDate: "2026-11-20",
  decisionMaker: "committee",
  ...more,
});
const changedAt = "2026-11-24T16:30:00.000Z";
const later = "2026-11-25T09:00:00.000Z";
const first = [decision("a"), decision("b"), decision("c")];
const changes = decisionChanges(first, new Date(changedAt));

it("says of each decision when it changed last, and that it went", () => {
  expect(changes).toEqual({ a: { changedAt }, b: { changedAt }, c: { changedAt } });
  const now = [decision("a"), decision("b", { quashedDate: "2026-11-25" }), decision("d")];
  const after = decisionChanges(now, new Date(later), { decisions: first, changes });
  expect(after).toEqual({
    a: { changedAt },
    b: { changedAt: later },
    c: { changedAt: later, withdrawn: true },
    d: { changedAt: later },
  });
});

it("remembers when one went, and lets it come back", () => {
  const at = new Date(later);
  const none = decisionChanges(undefined, at, { decisions: first, changes });
  const morning = new Date("2026-11-26T09:00:00Z");
  expect(decisionChanges([], morning, { decisions: [], changes: none })).toEqual(none);
  const back = decisionChanges(first, morning, { decisions: [], changes: none });
  expect(back.a).toEqual({ changedAt: morning.toISOString() });
});
