import type { StreetReport } from "@localo/waste";
import { describe, expect, it } from "vitest";
import { amblefordshire } from "../policy/authority.js";
import { defaultPolicy } from "../policy/default-policy.js";
import { answererOf, streetRefusal } from "./street-report.js";

const area = {
  south: 51.2,
  west: -0.7,
  north: 51.3,
  east: -0.5,
  hasStreet: (usrn: string) => usrn === "99900001",
};
const report = (location: StreetReport["location"]): StreetReport => ({
  category: "litter",
  description: "Bags",
  location,
});

describe("street report", () => {
  it("is taken inside the borough", () => {
    const inside = { coordinates: { latitude: 51.25, longitude: -0.6 }, usrn: "99900001" };
    expect(streetRefusal(report(inside), defaultPolicy, area)).toBeUndefined();
  });

  it("is refused outside it", () => {
    const point = { coordinates: { latitude: 53, longitude: -0.6 } };
    expect(streetRefusal(report(point), defaultPolicy, area)).toBe("outside-area");
    expect(streetRefusal(report({ usrn: "99999999" }), defaultPolicy, area)).toBe("outside-area");
  });

  it("needs a contact where the council takes no anonymous reports", () => {
    const policy = {
      ...defaultPolicy,
      streets: { anonymousAllowed: false, referredCategories: [] },
    };
    const anonymous = report({ usrn: "99900001" });
    expect(streetRefusal(anonymous, policy, area)).toBe("contact-needed");
    const named = { ...anonymous, contact: { email: "a@example.com" } };
    expect(streetRefusal(named, policy, area)).toBeUndefined();
  });

  it("goes to the county by its category", () => {
    expect(answererOf("spillage", defaultPolicy)?.referral).toMatchObject({
      kind: "other-authority",
      authority: amblefordshire,
    });
    expect(answererOf("litter", defaultPolicy)).toBeUndefined();
  });
});
