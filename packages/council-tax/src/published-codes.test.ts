import { describe, expect, it } from "vitest";
import { PublishedCode, ReductionClaim } from "./index.js";
import {
  isCodeInForce,
  publishedCodes,
  publishedListLabels,
  reductionKindLabels,
} from "./labels.js";

const codes = (...query: Parameters<typeof publishedCodes>) =>
  publishedCodes(...query)
    .map(({ code }) => code)
    .join("");

describe("publishedCodes", () => {
  it("has England's exemptions, of which A and C ended on 31 March 2013", () => {
    expect(codes("exemption", "england", "2026-11-23")).toBe("BDEFGHIJKLMNOPQRSTUVW");
    expect(codes("exemption", "england", "2013-04-01")).toBe("BDEFGHIJKLMNOPQRSTUVW");
    expect(codes("exemption", "england", "2013-03-31")).toBe("ABCDEFGHIJKLMNOPQRSTUVW");
  });

  it("has those of Wales, where A and C live on and X began on 1 April 2019", () => {
    expect(codes("exemption", "wales", "2026-11-23")).toBe("ABCDEFGHIJKLMNOPQRSTUVWX");
    expect(codes("exemption", "wales", "2019-03-31")).toBe("ABCDEFGHIJKLMNOPQRSTUVW");
  });

  it("keeps discounts and exceptions apart from exemptions, and nations from each other", () => {
    expect(codes("property-discount", "england", "2026-11-23")).toBe("ABCD");
    expect(codes("property-discount", "wales", "2026-11-23")).toBe("");
    expect(codes("premium-exception", "england", "2025-03-31")).toBe("");
    expect(codes("premium-exception", "england", "2025-04-01")).toBe("EFGHIJKLM");
    expect(codes("premium-exception", "wales", "2026-11-23")).toBe("1234567");
  });

  it("has the bands of England and, from 1 April 2005, one more in Wales", () => {
    expect(codes("band", "england", "2026-11-23")).toBe("ABCDEFGH");
    expect(codes("band", "wales", "2005-03-31")).toBe("ABCDEFGH");
    expect(codes("band", "wales", "2026-11-23")).toBe("ABCDEFGHI");
  });

  it("disregards care leavers in Wales alone", () => {
    const named = (nation: "england" | "wales") =>
      publishedCodes("disregard", nation, "2026-11-23").map(({ code }) => code);
    expect(named("wales")).toContain("care-leaver");
    expect(named("england")).not.toContain("care-leaver");
    expect(named("england")).toHaveLength(20);
  });

  it("gives what the schema takes, with the law that each code comes from", () => {
    for (const list of Object.keys(publishedListLabels) as (keyof typeof publishedListLabels)[]) {
      for (const nation of ["england", "wales"] as const) {
        for (const code of publishedCodes(list, nation, "2026-11-23")) {
          expect(PublishedCode.safeParse(code).issues).toBeUndefined();
          expect(code.source).toBeDefined();
        }
      }
    }
  });

  it("has a list for each kind of reduction", () => {
    expect(Object.keys(publishedListLabels)).toEqual(
      expect.arrayContaining(Object.keys(reductionKindLabels)),
    );
  });

  it("has nothing where there is no such list or nation", () => {
    expect(publishedCodes("toString" as "band", "england", "2026-11-23")).toEqual([]);
    expect(publishedCodes("band", "constructor" as "wales", "2026-11-23")).toEqual([]);
  });
});

describe("isCodeInForce", () => {
  it("counts the first and the last day in", () => {
    expect(isCodeInForce("premium-exception", "england", "G", "2025-03-31")).toBe(false);
    expect(isCodeInForce("premium-exception", "england", "G", "2025-04-01")).toBe(true);
    expect(isCodeInForce("exemption", "england", "A", "2013-03-31")).toBe(true);
    expect(isCodeInForce("exemption", "england", "A", "2013-04-01")).toBe(false);
  });

  it.each(["Z", "x", "", "constructor", "__proto__"])("knows no code %j", (code) => {
    expect(isCodeInForce("exemption", "wales", code, "2026-11-23")).toBe(false);
  });

  it("knows each code that a claim can have, and no other", () => {
    const claim = { authority: { scheme: "gss", code: "E07000999" }, fromDate: "2026-09-21" };
    for (const kind of ["exemption", "property-discount", "premium-exception"] as const) {
      for (const nation of ["england", "wales"] as const) {
        for (const code of "ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890") {
          const issues = ReductionClaim.safeParse({ ...claim, kind, nation, code }).issues ?? [];
          const refused = issues.some(({ pointer }) => /^\/(code|nation)$/.test(pointer));
          expect(refused, `${nation} ${kind} ${code}`).toBe(
            !isCodeInForce(kind, nation, code, claim.fromDate),
          );
        }
      }
    }
  });
});
