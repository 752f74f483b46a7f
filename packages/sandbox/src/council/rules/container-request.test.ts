import type { ContainerRequestLine } from "@localo/waste";
import { describe, expect, it } from "vitest";
import { type ContainerHolding, refusals } from "./container-request.js";

const caddy: ContainerHolding = {
  standing: "active",
  shared: false,
  held: 1,
  onTheWay: 0,
  openRequests: 0,
};
const line: ContainerRequestLine = {
  typeId: "caddy",
  action: "deliver",
  quantity: 1,
  reason: "missing",
};
const policy = { maximums: [{ containerTypeId: "caddy", maximum: 2 }], openRequestsPerType: 1 };

function codes(
  lines: Partial<ContainerRequestLine>[],
  holding: Partial<ContainerHolding> = {},
  household = true,
) {
  const holdings = new Map([
    ["caddy", { ...caddy, ...holding }],
    ["sack", caddy],
  ]);
  const all = lines.map((part) => ({ ...line, ...part }));
  return refusals(all, household, holdings, policy).map(({ line, code, reason }) => [
    line,
    code,
    reason,
  ]);
}

describe("container request", () => {
  it("is taken up to the maximum, counting what is on the way", () => {
    expect(codes([{}])).toEqual([]);
    expect(codes([{ quantity: 2 }])).toEqual([[0, "over-maximum", "over-maximum"]]);
    expect(codes([{}], { onTheWay: 1 })).toEqual([[0, "over-maximum", "over-maximum"]]);
    expect(codes([{ typeId: "sack", quantity: 50 }])).toEqual([]);
  });

  it("brings no more in a replacement, so that the maximum does not matter", () => {
    expect(codes([{ action: "replace", quantity: 2 }], { held: 2 })).toEqual([]);
  });

  it("is refused for what is not there to be mended", () => {
    expect(codes([{ action: "repair", quantity: 2 }])).toEqual([[0, "ineligible", "not-held"]]);
  });

  it("is refused while one for the type is open, in the same request too", () => {
    expect(codes([{}], { openRequests: 1 })).toEqual([[0, "open-request", "open-request"]]);
    expect(codes([{}, { typeId: "sack" }, {}])).toEqual([[2, "open-request", "open-request"]]);
  });

  it.each([
    ["no-service", { standing: undefined }, true],
    ["not-subscribed", { standing: "not-subscribed" }, true],
    ["property-ineligible", { shared: true }, true],
    ["property-ineligible", {}, false],
  ] satisfies [string, Partial<ContainerHolding>, boolean][])(
    "is refused: %s",
    (reason, holding, household) => {
      expect(codes([{}], holding, household)).toEqual([[0, "ineligible", reason]]);
    },
  );

  it("names a type that does not exist", () => {
    expect(codes([{ typeId: "bath" }])).toEqual([
      [0, "unknown-container-type", "unknown-container-type"],
    ]);
  });
});
