import { expect, it } from "vitest";
import { cancellationRefund } from "./cancellation-refund.js";

it.each([
  ["full", 5500, 0, 5500],
  ["none", 5500, 1, 0],
  ["unused-part", 5500, 1, 5500],
  ["unused-part", 5500, 0.5, 2750],
  ["unused-part", 1000, 1 / 3, 333],
  ["unused-part", 5500, -0.1, 0],
  ["unused-part", 5500, 1.1, 5500],
  ["full", 0, 1, 0],
] as const)(
  "pays back by the rule %s, of %i pence with %f unused: %i",
  (rule, settled, unused, back) => {
    expect(cancellationRefund(rule, settled, unused)).toBe(back);
  },
);
