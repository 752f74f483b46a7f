import { describe, expect, it } from "vitest";
import { Application } from "../generated/index.js";
import { odpPayload } from "../test/odp-payload.js";
import { applicationFromOdp } from "./application-from-odp.js";

const today = "2026-12-01";
const read = (data: Parameters<typeof odpPayload>[0] = {}, type?: string) => {
  const result = applicationFromOdp(odpPayload(data, type), { today });
  if (result.value !== undefined) expect(Application.is(result.value)).toBe(true);
  return result;
};
/** The members of an application's data that have no place, without those of the site. */
const unplaced = (data: Parameters<typeof odpPayload>[0], type?: string) =>
  read(data, type)
    .unplaced.filter(({ pointer }) => pointer.startsWith("/data"))
    .map(({ pointer, reason }) => `${pointer} ${reason}`);

describe("applicationFromOdp", () => {
  it("turns a payload into what a register shows", () => {
    const { value } = read({ consultation: { startDate: "2026-11-20", endDate: "2026-12-11" } });
    expect(value).toEqual({
      id: "2d6fd1c0-8a01-4f0c-9e55-0c8a1f2f7a11",
      reference: "26/01234/HH",
      registerAuthority: { scheme: "local-authority", code: "AMB" },
      types: ["hh"],
      description: "Rear dormer and two rooflights.",
      sites: [
        {
          address: {
            text: "12 Mill Lane, Ambleford, AM1 1AA",
            postcode: "AM1 1AA",
            uprn: "990000000001",
          },
          uprns: ["990000000001"],
          coordinates: { latitude: 51.2366, longitude: -0.57015 },
        },
      ],
      stage: "consultation",
      status: "undetermined",
      phase: "open",
      receivedDate: "2026-11-16",
      validFromDate: "2026-11-18",
      publishedAt: "2026-11-19T10:30:00.000Z",
      comments: { open: true, closesDate: "2026-12-11", reason: "consultation-open" },
      consultations: [{ startDate: "2026-11-20", endDate: "2026-12-11" }],
      caseOfficer: { name: "Casey Orchard" },
      timeline: [
        { event: "application-submitted", date: "2026-11-15" },
        { event: "validation-completed", date: "2026-11-18" },
        { event: "valid-from", date: "2026-11-18" },
        { event: "application-published", date: "2026-11-19" },
        { event: "consultation-start", date: "2026-11-20" },
        { event: "consultation-end", date: "2026-12-11" },
      ],
    });
  });

  it("takes the authority that the caller knows", () => {
    const authority = { scheme: "gss", code: "E07000999" };
    const { value, unplaced } = applicationFromOdp(odpPayload(), { today, authority });
    expect(value?.registerAuthority).toEqual(authority);
    expect(unplaced.find(({ pointer }) => pointer === "/metadata/organisation")?.reason).toBe(
      "overruled",
    );
  });

  it("counts the day in London", () => {
    const validation = { receivedAt: "2026-07-01T23:30:00Z" };
    expect(read({ validation }).value?.receivedDate).toBe("2026-07-02");
  });

  it("has the day it was sent where none was received yet", () => {
    const { value } = read({ validation: {}, application: { stage: "submission" } });
    expect(value).toMatchObject({ receivedDate: "2026-11-15", stage: "submission", phase: "open" });
  });

  it("says that one was found invalid and returned", () => {
    const { value } = read({
      application: { stage: "validation", status: "returned" },
      validation: {
        receivedAt: "2026-11-16T09:00:00Z",
        validatedAt: "2026-11-18T10:00:00Z",
        isValid: false,
      },
    });
    expect(value).toMatchObject({ status: "returned", phase: "closed", comments: { open: false } });
    expect(value).not.toHaveProperty("validFromDate");
    expect(value?.timeline).toContainEqual({ event: "invalid-from", date: "2026-11-18" });
  });

  it("counts a withdrawal more than the status", () => {
    const application = { withdrawnAt: "2026-11-30T09:00:00Z", withdrawnReason: "I moved away" };
    expect(read({ application }).value).toMatchObject({
      status: "withdrawn",
      phase: "closed",
      withdrawnDate: "2026-11-30",
      comments: { open: false, reason: "not-live" },
    });
    expect(unplaced({ application })).toEqual([
      "/data/application/status overruled",
      "/data/application/withdrawnReason private",
    ]);
    expect(unplaced({ application: { ...application, status: "withdrawn" } })).toEqual([
      "/data/application/withdrawnReason private",
    ]);
  });

  it("keeps codes that it does not know, in Localo's spelling", () => {
    const application = { stage: "highCourtAppeal", status: "finallyDisposedOf" };
    expect(read({ application }).value).toMatchObject({
      stage: "high-court-appeal",
      status: "finally-disposed-of",
    });
  });

  it("says what is missing, and gives no value", () => {
    const { value, unplaced } = applicationFromOdp({ data: { application: { reference: " " } } });
    expect(value).toBeUndefined();
    expect(unplaced.map(({ pointer, reason }) => `${pointer} ${reason}`)).toEqual([
      "/data/application/reference wrong-value",
      "/metadata/id missing",
      "/data/application/reference missing",
      "/metadata/organisation missing",
      "/applicationType missing",
      "/submission/data/proposal/description missing",
      "/submission/data/property/address missing",
      "/data/application/stage missing",
      "/data/application/status missing",
      "/data/validation/receivedAt missing",
    ]);
  });

  it.each([null, 1, "x", [], true])("refuses what is no payload: %j", (payload) => {
    expect(applicationFromOdp(payload)).toEqual({
      unplaced: [{ pointer: "", reason: "not-a-payload", message: "A payload is an object" }],
    });
  });
});

describe("a decision", () => {
  const officer = (decision: string, more: object = {}) => ({
    application: { stage: "assessment", status: "determined" },
    assessment: {
      planningOfficerDecision: decision,
      planningOfficerDecisionDate: "2026-12-04",
      ...more,
    },
  });

  it("is the officer's", () => {
    const { value } = read(
      officer("granted", { decisionNotice: { url: "https://example.com/n" } }),
    );
    expect(value).toMatchObject({
      phase: "closed",
      comments: { open: false, reason: "decided" },
      latestDecision: { outcome: "granted", decisionDate: "2026-12-04" },
      decisions: [
        {
          id: "planning-officer-2026-12-04",
          outcome: "granted",
          decisionDate: "2026-12-04",
          decisionMaker: "planning-officer",
          url: "https://example.com/n",
        },
      ],
    });
  });

  it("is the committee's, with the officers' recommendation", () => {
    const { value } = read({
      application: { stage: "assessment", status: "determined" },
      assessment: {
        planningOfficerRecommendation: "refused",
        committeeSentDate: "2026-11-25",
        committeeDecision: "granted",
        committeeDecisionDate: "2026-12-09",
      },
    });
    expect(value?.decisions).toEqual([
      {
        id: "committee-2026-12-09",
        outcome: "granted",
        decisionDate: "2026-12-09",
        decisionMaker: "committee",
        recommendation: "refused",
      },
    ]);
    expect(value?.timeline?.slice(-2)).toEqual([
      { event: "sent-to-committee", date: "2026-11-25" },
      { event: "committee-date", date: "2026-12-09" },
    ]);
  });

  it("is not there while the committee has it: a recommendation alone has no place", () => {
    const data = {
      application: { stage: "assessment" },
      assessment: { planningOfficerRecommendation: "granted", committeeSentDate: "2026-11-25" },
    };
    expect(read(data).value).not.toHaveProperty("decisions");
    expect(unplaced(data)).toEqual(["/data/assessment/planningOfficerRecommendation incomplete"]);
  });

  it("needs its day", () => {
    const data = { assessment: { planningOfficerDecision: "granted" } };
    expect(read(data).value).not.toHaveProperty("latestDecision");
    expect(unplaced(data)).toEqual(["/data/assessment/planningOfficerDecision incomplete"]);
    expect(unplaced({ assessment: { committeeDecisionDate: "2026-12-04" } })).toEqual([
      "/data/assessment/committeeDecisionDate incomplete",
    ]);
  });

  it("has no address that a browser would run", () => {
    const data = officer("granted", { decisionNotice: { url: "javascript:alert(1)" } });
    expect(read(data).value?.decisions?.[0]).not.toHaveProperty("url");
    expect(unplaced(data)).toEqual(["/data/assessment/decisionNotice/url wrong-value"]);
  });

  it.each([
    ["ldc.proposed", "granted", {}, "lawful"],
    ["ldc.existing", "refused", {}, "not-lawful"],
    ["pa.part1.classA", "granted", { priorApprovalRequired: false }, "prior-approval-not-required"],
    ["pa.part1.classA", "granted", { priorApprovalRequired: true }, "prior-approval-approved"],
    ["pa.part1.classA", "refused", { priorApprovalRequired: true }, "prior-approval-refused"],
    ["pa.part1.classA", "granted", {}, "granted"],
    ["pp.full.minor", "refused", {}, "refused"],
  ])("of %s that is %s %j is %s", (type, decision, more, outcome) => {
    expect(read(officer(decision, more), type).value?.latestDecision?.outcome).toBe(outcome);
  });
});

describe("an appeal", () => {
  const appealed = (appeal: object) => ({
    application: { stage: "appeal", status: "determined" },
    assessment: { planningOfficerDecision: "refused", planningOfficerDecisionDate: "2026-12-04" },
    appeal,
  });

  it("opens the application again until it is decided", () => {
    const lodged = { lodgedDate: "2026-12-14", reason: "Others in the street are larger." };
    expect(read(appealed(lodged)).value).toMatchObject({ phase: "open", appeals: [lodged] });
    const started = { ...lodged, validatedDate: "2026-12-16", startedDate: "2027-01-11" };
    expect(read(appealed(started)).value).toMatchObject({ phase: "open", appeals: [started] });
    const decided = { ...started, decision: "allowed", decisionDate: "2027-02-26" };
    expect(read(appealed(decided)).value).toMatchObject({ phase: "closed", appeals: [decided] });
  });

  it.each([
    ["splitDecision", "split-decision"],
    ["withdrawn", "withdrawn"],
  ])("that ended in %s is %s", (decision, code) => {
    const appeal = { lodgedDate: "2026-12-14", decision, decisionDate: "2027-02-26" };
    expect(read(appealed(appeal)).value?.appeals).toEqual([{ ...appeal, decision: code }]);
  });

  it("has a decision with its day only", () => {
    const appeal = { lodgedDate: "2026-12-14", decision: "allowed" };
    expect(read(appealed(appeal)).value?.appeals).toEqual([{ lodgedDate: "2026-12-14" }]);
    expect(unplaced(appealed(appeal))).toEqual(["/data/appeal/decision incomplete"]);
  });

  it("is none without the day it was lodged", () => {
    const appeal = { reason: "Others are larger.", validatedDate: "2026-12-16" };
    expect(read(appealed(appeal)).value).not.toHaveProperty("appeals");
    expect(unplaced(appealed(appeal))).toEqual([
      "/data/appeal/reason incomplete",
      "/data/appeal/validatedDate incomplete",
    ]);
  });
});

describe("a boundary", () => {
  const ring = [
    [-0.57, 51.2, 30],
    [-0.56, 51.2, 31],
    [-0.56, 51.3, 32],
    [-0.57, 51.2, 30],
  ];
  const withGeometry = (geometry: object) => {
    const payload = odpPayload();
    const boundary = { site: { type: "Feature", geometry, properties: null } };
    const proposal = { ...payload.submission.data.proposal, boundary };
    const data = { ...payload.submission.data, proposal };
    return { ...payload, submission: { ...payload.submission, data } };
  };
  const pointer = "/submission/data/proposal/boundary/site/geometry";

  it("is the red line, without heights", () => {
    const { value } = applicationFromOdp(withGeometry({ type: "Polygon", coordinates: [ring] }));
    expect(value?.sites[0]?.boundary).toEqual({
      type: "Polygon",
      coordinates: [ring.map((position) => position.slice(0, 2))],
    });
  });

  it.each([
    ["is not closed", { type: "Polygon", coordinates: [[...ring, [0, 0]]] }],
    ["is a point", { type: "Point", coordinates: [-0.57, 51.2] }],
    [
      "has too many positions",
      { type: "Polygon", coordinates: [ring, Array(10_000).fill([0, 0])] },
    ],
  ])("that %s has no place", (_, geometry) => {
    const { value, unplaced } = applicationFromOdp(withGeometry(geometry));
    expect(value?.sites[0]).not.toHaveProperty("boundary");
    expect(unplaced).toContainEqual(expect.objectContaining({ pointer, reason: "wrong-value" }));
  });
});
