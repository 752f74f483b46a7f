import { describe, expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { type Answer, testCouncil } from "../test/test-council.js";

const { get, post } = testCouncil();
const contact = { email: "ada@example.com", phone: "+441632960001" };

interface Row {
  readonly serviceId: string;
  readonly eligibility: Answer["body"];
}
const rowOf = ({ body }: Answer, serviceId: string) =>
  body.items.find((row: Row) => row.serviceId === serviceId);

describe("what anyone may see", () => {
  it("has no clinical collection, anywhere", async () => {
    const uprn = knownUprns.clinical;
    for (const below of ["services", "collections?limit=200", "eligibility", "collections.ics"]) {
      const { status, body } = await get(`/properties/${uprn}/${below}`);
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toMatch(/clinical|assisted/i);
    }
    const seen = await get(`/properties/${uprn}/services`, "officer");
    expect(rowOf(seen, "clinical").availability).toBe("active");
    expect(rowOf(seen, "residual").assisted).toBe(true);
  });

  it("is what a supplier sees of a household too: it acts for nobody who lives there", async () => {
    for (const uprn of [
      knownUprns.clinical,
      knownUprns.alreadyReported,
      knownUprns.notSubscribed,
      knownUprns.firstBlockFlat,
    ]) {
      for (const below of ["services", "collections?limit=200", "eligibility"]) {
        const path = `/properties/${uprn}/${below}`;
        expect((await get(path, "supplier")).body).toEqual((await get(path)).body);
      }
      expect((await get(`/properties/${uprn}/events`, "supplier")).status).toBe(403);
    }
  });

  it("says the same of a clinical collection to a form, whether there is one or not", async () => {
    const report = (uprn: string) =>
      post(
        "/missed-collections",
        { uprn, collection: { serviceId: "clinical", date: "2026-11-23" }, contact },
        "form",
      );
    const there = await report(knownUprns.clinical);
    const not = await report(knownUprns.ordinary);
    expect(there.body).toEqual(not.body);
    expect(there.body.errors[0].code).toBe("not-public");
  });

  it("has no places, containers, events or reports", async () => {
    for (const uprn of [
      knownUprns.alreadyReported,
      knownUprns.contaminated,
      knownUprns.firstBlockFlat,
    ]) {
      for (const below of ["services", "collections", "eligibility"]) {
        const { body } = await get(`/properties/${uprn}/${below}`);
        expect(JSON.stringify(body)).not.toMatch(
          /servicePointId|"containers"|openSubmissions|"events"|event-recorded|already-reported|sp-/,
        );
      }
    }
  });

  it("names no reason that says something of the household", async () => {
    const rubbish = (uprn: string, asker: "nobody" | "officer" | "form") =>
      get(`/properties/${uprn}/eligibility?type=missed-collection`, asker).then(
        (answer) => rowOf(answer, "residual").eligibility,
      );
    for (const asker of ["nobody", "form"] as const) {
      expect((await rubbish(knownUprns.alreadyReported, asker)).reason).toBe("not-public");
      expect((await rubbish(knownUprns.notPresented, asker)).reason).toBe("not-public");
    }
    expect((await rubbish(knownUprns.notPresented, "officer")).message.en).toContain(
      "No bin was out",
    );
  });

  it("is the same of a household that subscribes and one that does not", async () => {
    const garden = async (uprn: string, asker?: "officer") =>
      rowOf(await get(`/properties/${uprn}/services`, asker), "garden");
    const [paying, other] = [
      await garden(knownUprns.outOfSeason),
      await garden(knownUprns.notSubscribed),
    ];
    const leaveIds = (service: Answer["body"]) =>
      JSON.parse(JSON.stringify(service).replaceAll(/-\d+"/g, '"'));
    expect(leaveIds(paying)).toEqual(leaveIds(other));
    expect(other.availability).toBe("active");
    expect((await garden(knownUprns.notSubscribed, "officer")).availability).toBe("not-subscribed");
    expect((await garden(knownUprns.notSubscribed, "officer")).next).toBeUndefined();
  });

  it("needs a key for events, and the scope", async () => {
    const path = `/properties/${knownUprns.contaminated}/events`;
    expect((await get(path)).status).toBe(401);
    expect((await get(path, "form")).status).toBe(403);
    const { status, body } = await get(path, "resident");
    expect([status, body.items[0].code]).toEqual([200, "contaminated-food"]);
  });

  it("never has what a person wrote", async () => {
    const report = {
      category: "litter",
      location: { usrn: "99900001" },
      description: "Ada saw it",
      contact,
    };
    const { body } = await post("/street-reports", report, "officer");
    const read = await get(`/submissions/${body.id}`, "officer");
    expect(JSON.stringify([body, read.body])).not.toMatch(/ada|01632|441632/i);
  });
});

describe("submissions", () => {
  it("are seen by who sent them and by officers", async () => {
    const litter = { category: "litter", location: { usrn: "99900001" }, description: "Bags" };
    const own = (await post("/street-reports", litter, "resident")).body.id;
    const anonymous = (await post("/street-reports", litter, "nobody")).body.id;
    const status = async (id: string, asker: "officer" | "resident") =>
      (await get(`/submissions/${id}`, asker)).status;
    expect(await status(own, "resident")).toBe(200);
    expect(await status(anonymous, "resident")).toBe(404);
    expect(await status(anonymous, "officer")).toBe(200);
    const listed = await get("/submissions?limit=200", "resident");
    const ids = listed.body.items.map(({ id }: { id: string }) => id);
    expect(ids).toContain(own);
    expect(ids).not.toContain(anonymous);
  });

  it("are not for a key that may only write", async () => {
    expect((await get("/submissions", "form")).status).toBe(403);
    expect((await get("/submissions")).status).toBe(401);
  });
});
