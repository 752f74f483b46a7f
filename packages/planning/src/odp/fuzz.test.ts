import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Application, ApplicationSubmission } from "../generated/index.js";
import { mutated, places, pointerOf, replaced } from "../test/mutated.js";
import { odpPayload } from "../test/odp-payload.js";
import { sharedData } from "../test/shared-data.js";
import { applicationFromOdp } from "./application-from-odp.js";
import { submissionFromOdp } from "./submission-from-odp.js";
import type { OdpResult } from "./unplaced.js";

const SEED = Number(process.env.FUZZ_SEED ?? 20_261_123);
const today = "2026-12-01";
const folder = join(sharedData, "planning-odp");
const real = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) => [name, JSON.parse(readFileSync(join(folder, name), "utf8"))] as const)
  : [];
const full = odpPayload({
  application: { stage: "appeal", status: "determined" },
  localPlanningAuthority: { publicCommentsAcceptedUntilDecision: true },
  consultation: { startDate: "2026-11-20", endDate: "2026-12-11", siteNotice: true },
  assessment: {
    expiryDate: "2027-01-11",
    planningOfficerRecommendation: "granted",
    committeeSentDate: "2026-12-01",
    committeeDecision: "refused",
    committeeDecisionDate: "2026-12-09",
    decisionNotice: { url: "https://example.com/notice" },
  },
  appeal: {
    reason: "Others are larger.",
    lodgedDate: "2026-12-14",
    validatedDate: "2026-12-16",
    startedDate: "2027-01-11",
    decision: "allowed",
    decisionDate: "2027-02-26",
  },
});
const made = [["made up", full]] as const;

const readers = [
  ["applicationFromOdp", (payload: unknown) => applicationFromOdp(payload, { today }), Application],
  ["submissionFromOdp", (payload: unknown) => submissionFromOdp(payload), ApplicationSubmission],
] as const;

/** What holds for every payload. */
function judge(result: OdpResult<unknown>, type: { is(value: unknown): boolean }): void {
  const reasons = result.unplaced.map(({ reason }) => reason);
  const none = ["missing", "invalid", "not-a-payload"] as const;
  expect(result.value === undefined).toBe(none.some((reason) => reasons.includes(reason)));
  if (result.value !== undefined) expect(type.is(result.value)).toBe(true);
  expect(reasons).not.toContain("invalid");
}

describe.each(readers)("%s", (_, read, type) => {
  it(`takes any JSON (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (payload) => judge(read(payload), type)),
      { numRuns: 500, seed: SEED },
    );
  });

  it.each([...made, ...real])(`takes %s, changed at will (seed ${SEED})`, (name, payload) => {
    judge(read(payload), type);
    fc.assert(
      fc.property(mutated(payload), (changed) => judge(read(changed), type)),
      { numRuns: name === "made up" ? 200 : 25, seed: SEED },
    );
  });

  it("takes payloads that are nested too deep for recursion", () => {
    const deep: unknown = JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`);
    for (const path of places(full)) judge(read(replaced(full, path, deep)), type);
  });
});

/** Whether a pointer is that of something unplaced, or below one. */
const isReported = ({ unplaced }: OdpResult<unknown>, pointer: string) =>
  unplaced.some((each) => `${pointer}/`.startsWith(`${each.pointer}/`));

describe.each([...made, ...real.filter(([name]) => !name.startsWith("application"))])(
  "%s (those of the field are left out without the shared data)",
  (_, payload) => {
    it("drops nothing in silence: what was not reported is read, so that breaking it shows", () => {
      const before = applicationFromOdp(payload, { today });
      expect(before.value).toBeDefined();
      const dropped = places(payload)
        .filter((path) => path.length > 0 && !isReported(before, pointerOf(path)))
        .filter((path) => {
          const after = applicationFromOdp(replaced(payload, path, null), { today });
          return (
            !isReported(after, pointerOf(path)) &&
            JSON.stringify(after.value) === JSON.stringify(before.value)
          );
        })
        .map(pointerOf);
      expect(dropped).toEqual([]);
    });

    it("shows nothing that is private", () => {
      const secret = "CANARY";
      const hidden = [
        "/submission/data/applicant",
        "/submission/data/application",
        "/submission/data/user",
        "/submission/responses",
        "/submission/files",
        "/data/application/withdrawnReason",
        "/comments",
        "/files",
      ];
      const marked = places(payload).reduce<unknown>((at, path) => {
        const pointer = pointerOf(path);
        const isHidden = hidden.some((each) => `${pointer}/`.startsWith(`${each}/`));
        const member = path.reduce<unknown>(
          (inner, name) => (inner as Record<string | number, unknown>)[name],
          payload,
        );
        return isHidden && typeof member === "string" ? replaced(at, path, secret) : at;
      }, payload);
      expect(JSON.stringify(marked)).toContain(secret);
      expect(JSON.stringify(applicationFromOdp(marked, { today }))).not.toContain(secret);
    });
  },
);
