import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ApplicationSubmission } from "../generated/index.js";
import { sharedData } from "../test/shared-data.js";
import { submissionFromOdp } from "./submission-from-odp.js";

const payload = {
  data: {
    user: { role: "agent" },
    applicant: {
      type: "individual",
      name: { title: "Dr", first: "Tomos", last: "Pritchard" },
      email: "tomos@example.com",
      phone: { primary: "01632 960001" },
      address: { sameAsSiteAddress: true },
      ownership: { interest: "owner.sole", certificate: "a" },
      agent: {
        name: { first: "Ada", last: "Birch" },
        company: { name: "Birch Design" },
        email: "not an address",
        phone: { primary: "1" },
        address: { line1: "3 Weir Road", line2: "", town: "Ambleford", postcode: "AM11AB" },
      },
    },
    property: { address: { title: "12 Mill Lane, Ambleford" } },
    application: {
      type: { value: "pp.full.householder", description: "Householder" },
      fee: { calculated: 258, payable: 129.5, reference: { govPay: "pay-7f3a9c21" } },
      declaration: { accurate: true },
    },
    proposal: { description: "Rear dormer." },
  },
  responses: [],
  files: [],
  metadata: {
    id: "180da003-279d-40dc-b538-a616c8c2a700",
    organisation: "AMB",
    submittedAt: "2026-11-16T20:41:00.000Z",
    schema: "https://example.com/schemas/application.json",
  },
};

const changed = (change: (copy: typeof payload) => void) => {
  const copy = structuredClone(payload);
  change(copy);
  return submissionFromOdp(copy);
};

describe("submissionFromOdp", () => {
  it("takes what back offices share, and carries the payload whole", () => {
    const { value } = submissionFromOdp(payload);
    expect(ApplicationSubmission.is(value)).toBe(true);
    expect(value).toEqual({
      authority: { scheme: "local-authority", code: "AMB" },
      types: ["hh"],
      applicant: {
        role: "applicant",
        kind: "person",
        person: {
          name: { kind: "parts", givenName: "Tomos", familyName: "Pritchard" },
          contact: { email: "tomos@example.com", phone: "+441632960001" },
        },
      },
      agent: {
        role: "agent",
        kind: "person",
        person: {
          name: { kind: "parts", givenName: "Ada", familyName: "Birch" },
          contact: { address: { line1: "3 Weir Road", town: "Ambleford", postcode: "AM1 1AB" } },
        },
      },
      sites: [{ address: { text: "12 Mill Lane, Ambleford" } }],
      description: "Rear dormer.",
      ownershipCertificate: "certificate-a",
      declaration: { accurate: true, declaredAt: "2026-11-16T20:41:00.000Z" },
      fee: {
        due: { amountPence: 12950, currency: "GBP" },
        paid: { amountPence: 12950, currency: "GBP" },
        reference: "pay-7f3a9c21",
      },
      payload: { schemaUri: payload.metadata.schema, data: payload },
    });
  });

  it("says what stands in the payload alone", () => {
    const { unplaced } = submissionFromOdp(payload);
    expect(unplaced.map(({ pointer, reason }) => `${pointer} ${reason}`)).toEqual([
      "/data/applicant/agent/email wrong-value",
      "/data/applicant/agent/phone/primary wrong-value",
      "/data/user payload-only",
      "/data/applicant/type payload-only",
      "/data/applicant/name/title payload-only",
      "/data/applicant/address payload-only",
      "/data/applicant/ownership/interest payload-only",
      "/data/applicant/agent/company payload-only",
      "/data/application/fee/calculated payload-only",
      "/responses payload-only",
      "/files payload-only",
      "/metadata/id payload-only",
    ]);
  });

  it("takes an organisation as the applicant", () => {
    const { value } = changed(({ data }) => {
      Object.assign(data.applicant, { type: "company", company: { name: "Mill Homes Ltd" } });
    });
    expect(value?.applicant).toMatchObject({
      kind: "organisation",
      organisation: { name: "Mill Homes Ltd", contact: { email: "tomos@example.com" } },
    });
  });

  it("leaves an address abroad in the payload: its country is a word there", () => {
    const { value } = changed(({ data }) => {
      Object.assign(data.applicant.agent.address, { country: "Greece" });
    });
    expect(value?.agent).not.toHaveProperty("person.contact");
  });

  it("needs the declaration", () => {
    const { value, unplaced } = changed(({ data }) => {
      data.application.declaration.accurate = false;
    });
    expect(value).toBeUndefined();
    expect(unplaced).toContainEqual(
      expect.objectContaining({
        pointer: "/data/application/declaration/accurate",
        reason: "missing",
      }),
    );
  });

  it("does not take a fee that is no whole number of pence", () => {
    const { value, unplaced } = changed(({ data }) => {
      data.application.fee.payable = 12.345;
    });
    expect(value).not.toHaveProperty("fee");
    expect(unplaced.map(({ pointer }) => pointer)).toContain("/data/application/fee/payable");
  });

  const file = join(sharedData, "planning-odp/application-major.json");
  it.skipIf(!existsSync(file))("takes the field's own (skipped without the shared data)", () => {
    const major: unknown = JSON.parse(readFileSync(file, "utf8"));
    const { value, unplaced } = submissionFromOdp(major);
    expect(value).toMatchObject({
      types: ["full"],
      applicant: { kind: "organisation", organisation: { name: "McHouseface Incorporated" } },
      agent: { kind: "person" },
      ownershipCertificate: "certificate-b",
      fee: { due: { amountPence: 253500 } },
    });
    expect(value?.payload?.data).toBe(major);
    expect(unplaced.filter(({ reason }) => reason === "wrong-value")).toHaveLength(2);
  });
});
