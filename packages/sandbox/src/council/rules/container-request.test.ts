import type { ContainerRequestLine } from "@localo/waste";
import { describe, expect, it } from "vitest";
import { type ContainerHolding, refusals } from "./container-request.js";

const caddy: ContainerHolding = {
  standing: "active",
  shared: false,
  communal: false,
  held: 1,
  onTheWay: 0,
  openRequests: 0,
  secret: false,
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
  seesHousehold = true,
) {
  const holdings = new Map([
    ["caddy", { ...caddy, ...holding }],
    ["sack", caddy],
  ]);
  const all = lines.map((part) => ({ ...line, ...part }));
  const question = { household, holdings, policy, seesHousehold };
  return refusals(all, question).map(({ line, code, reason }) => [line, code, reason]);
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
    ["property-ineligible", { communal: true }, true],
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

describe("who may not see the household", () => {
  const seen = (line: Partial<ContainerRequestLine>, holding: Partial<ContainerHolding> = {}) =>
    codes([line], holding, true, false);
  const hidden = [[0, "ineligible", "not-public"]];

  it("is told what follows from the property, the round and the policy", () => {
    expect(seen({})).toEqual([]);
    expect(seen({ quantity: 3 })).toEqual([[0, "over-maximum", "over-maximum"]]);
    expect(seen({}, { standing: undefined })).toEqual([[0, "ineligible", "no-service"]]);
    expect(seen({}, { shared: true })).toEqual([[0, "ineligible", "property-ineligible"]]);
    expect(codes([{}, {}], {}, true, false)).toEqual([[1, "open-request", "open-request"]]);
  });

  it("is told nothing of what it has or has asked for", () => {
    expect(seen({ quantity: 2 })).toEqual(hidden);
    expect(seen({ action: "repair", quantity: 2 })).toEqual(hidden);
    expect(seen({}, { openRequests: 1 })).toEqual(hidden);
    expect(seen({}, { onTheWay: 1 })).toEqual(hidden);
  });

  it.each<Partial<ContainerHolding>>([
    {},
    { standing: "not-subscribed", held: 0 },
    { held: 2, onTheWay: 2, openRequests: 1 },
  ])("gets one answer on a secret type: %o", (holding) => {
    for (const action of ["deliver", "replace", "repair", "remove"] as const) {
      expect(seen({ action }, { ...holding, secret: true })).toEqual(hidden);
    }
  });
});
