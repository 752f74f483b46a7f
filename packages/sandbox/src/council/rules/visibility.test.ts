import type { Eligibility } from "@localo/waste";
import { describe, expect, it } from "vitest";
import {
  isPublicLabel,
  isPublicService,
  publicEligibility,
  sensitiveStreams,
} from "./visibility.js";

const yes: Eligibility = { eligible: true };
const no = (reason: string): Eligibility => ({ eligible: false, reason });
const reasonOf = (eligibility: Eligibility) => !eligibility.eligible && eligibility.reason;

describe("what anyone may see", () => {
  it("has no service of a special-category stream", () => {
    expect([...sensitiveStreams].sort()).toEqual(["absorbent-hygiene", "clinical", "sharps"]);
    expect(isPublicService({ streams: ["residual"] })).toBe(true);
    expect(isPublicService({ streams: ["residual", "clinical"] })).toBe(false);
  });

  it("has no label that says that someone needs help", () => {
    const told = ["Assisted refuse", "AssistedBin", "Pull-out service", "Casgliad â chymorth"];
    expect(told.filter(isPublicLabel)).toEqual([]);
    const plain = ["Refuse", "Black Bin", "Gwastraff bwyd", "Garden (subscribed)"];
    expect(plain.filter(isPublicLabel)).toEqual(plain);
  });

  it("has no label that names what says something of the people there", () => {
    const told = ["Clinical waste", "Refuse (nappies)", "Bocs nodwyddau"];
    expect(told.filter(isPublicLabel)).toEqual([]);
  });

  it("gives a reason of the round, and none of the household", () => {
    const everyone = { optIn: false };
    expect(reasonOf(publicEligibility(no("window-closed"), no("already-reported"), everyone))).toBe(
      "window-closed",
    );
    expect(reasonOf(publicEligibility(yes, no("event-recorded"), everyone))).toBe("not-public");
    expect(publicEligibility(yes, yes, everyone).eligible).toBe(true);
  });

  it("never tells whether a household has subscribed", () => {
    const optIn = { optIn: true };
    expect(publicEligibility(yes, yes, optIn)).toEqual(
      publicEligibility(yes, no("not-subscribed"), optIn),
    );
    expect(reasonOf(publicEligibility(no("out-of-season"), yes, optIn))).toBe("out-of-season");
  });
});
