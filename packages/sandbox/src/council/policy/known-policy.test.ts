import { expect, it } from "vitest";
import { openCouncil } from "../open-council.js";
import { defaultPolicy } from "./default-policy.js";
import { PolicyError } from "./known-policy.js";

const { bulky, garden } = defaultPolicy;

it.each([
  ["/bulky/pricing/kind: auction", { bulky: { ...bulky, pricing: { kind: "auction" } } }],
  ["/bulky/cancellationRefund: half", { bulky: { ...bulky, cancellationRefund: "half" } }],
  ["/bulky/latePayment: keep", { bulky: { ...bulky, latePayment: "keep" } }],
  ["/garden/term: lunar-month", { garden: { ...garden, term: "lunar-month" } }],
  ["/garden/cancellationRefund: half", { garden: { ...garden, cancellationRefund: "half" } }],
])("a council is not opened with a rule that it cannot follow: %s", async (said, part) => {
  const opening = openCouncil({ policy: { ...defaultPolicy, ...part } as typeof defaultPolicy });
  await expect(opening).rejects.toThrow(PolicyError);
  await expect(opening).rejects.toThrow(said);
});
