import { describe, expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { amblefordshire } from "../policy/authority.js";
import { type Answer, testCouncil } from "../test/test-council.js";

const { get, post, errors } = testCouncil();
const contact = { email: "ada@example.com" };
const codes = ({ status, body }: Answer) => [status, body.code, body.errors?.[0]?.pointer];

function ask(uprn: string, ...parts: object[]) {
  const line = { action: "deliver", quantity: 1, reason: "missing" };
  const lines = parts.map((part) => ({ ...line, ...part }));
  return post("/container-requests", { uprn, lines, contact });
}

describe("POST /container-requests", () => {
  it("takes a request, and one for each type at a time", async () => {
    const taken = await ask(knownUprns.ordinary, { typeId: "caddy-23-food" });
    expect([taken.status, taken.body.type]).toEqual([201, "container-request"]);
    expect(codes(await ask(knownUprns.ordinary, { typeId: "caddy-23-food" }))).toEqual([
      409,
      "open-request",
      "#/lines/0/typeId",
    ]);
    const other = await ask(knownUprns.ordinary, { typeId: "box-40-glass" });
    expect(other.status).toBe(201);
  });

  it("is told of before anyone fills in a form", async () => {
    const { body } = await get(
      `/properties/${knownUprns.ordinary}/eligibility?type=container-request`,
      "officer",
    );
    const reasons = Object.fromEntries(
      body.items.map(({ serviceId, eligibility }: Answer["body"]) => [
        serviceId,
        eligibility.reason,
      ]),
    );
    expect(reasons).toMatchObject({ "paper-card": undefined, "garden-winter": "not-subscribed" });
    const paper = { typeId: "box-55-paper" };
    expect((await ask(knownUprns.ordinary, paper)).status).toBe(201);
    const after = await get(
      `/properties/${knownUprns.ordinary}/eligibility?type=container-request`,
      "officer",
    );
    const open = after.body.items.find(
      ({ serviceId }: Answer["body"]) => serviceId === "paper-card",
    );
    expect(open.eligibility.reason).toBe("already-reported");
    expect(codes(await ask(knownUprns.ordinary, paper))[1]).toBe("open-request");
    const shared = await get(
      `/properties/${knownUprns.firstBlockFlat}/eligibility?type=container-request`,
    );
    expect(shared.body.items[0].eligibility.reason).toBe("property-ineligible");
  });

  it.each([
    [
      knownUprns.delayed,
      [{ typeId: "bin-240-residual" }],
      422,
      "over-maximum",
      "#/lines/0/quantity",
    ],
    [knownUprns.delayed, [{ typeId: "bin-1100-residual" }], 422, "ineligible", "#/lines/0/typeId"],
    [knownUprns.delayed, [{ typeId: "bath" }], 422, "unknown-container-type", "#/lines/0/typeId"],
    [
      knownUprns.notSubscribed,
      [{ typeId: "bin-240-garden" }],
      422,
      "ineligible",
      "#/lines/0/typeId",
    ],
    [
      knownUprns.delayed,
      [{ typeId: "box-40-glass" }, { typeId: "box-55-paper", action: "repair", quantity: 3 }],
      422,
      "ineligible",
      "#/lines/1/quantity",
    ],
  ])("refuses %s %o", async (uprn, lines, status, code, pointer) => {
    expect(codes(await ask(uprn, ...lines))).toEqual([status, code, pointer]);
  });

  it("takes a new bin in place of a stolen one at the maximum", async () => {
    const line = { typeId: "bin-240-residual", action: "replace", reason: "stolen" };
    expect((await ask(knownUprns.delayed, line)).status).toBe(201);
  });

  it("knows no property of another council", async () => {
    expect((await ask("123", { typeId: "box-40-glass" })).status).toBe(404);
  });
});

describe("POST /street-reports", () => {
  const place = { coordinates: { latitude: 51.25, longitude: -0.55 } };

  it("takes one from anyone", async () => {
    const report = { category: "fly-tipping", location: place, description: "A sofa" };
    const { status, body } = await post("/street-reports", report, "nobody");
    expect([status, body.status, body.phase]).toEqual([201, "accepted", "open"]);
    expect(body.subject).toEqual({ category: "fly-tipping", location: place });
  });

  it("passes on what the county answers for", async () => {
    const report = { category: "spillage", location: { usrn: "99900002" }, description: "Oil" };
    const { body } = await post("/street-reports", report, "nobody");
    expect(body).toMatchObject({
      status: "referred",
      phase: "closed",
      outcome: "referred",
      referredTo: { authority: amblefordshire },
    });
    expect(body.references).toBeUndefined();
  });

  it("takes none from elsewhere", async () => {
    const far = { category: "litter", location: { usrn: "12345678" }, description: "Bags" };
    expect(codes(await post("/street-reports", far, "nobody"))).toEqual([
      422,
      "outside-area",
      "#/location",
    ]);
  });
});

describe("what the council says of itself", () => {
  it("lists its services and containers, each of which the other knows", async () => {
    const { body: services } = await get("/services");
    const { body: types } = await get("/container-types");
    const named = services.items.flatMap(
      ({ containerTypeIds }: Answer["body"]) => containerTypeIds,
    );
    expect([...new Set(named)].sort()).toEqual(
      types.items.map(({ id }: Answer["body"]) => id).sort(),
    );
    const first = await get("/services?limit=3");
    const rest = await get(`/services?cursor=${first.body.nextCursor}`);
    expect([...first.body.items, ...rest.body.items]).toEqual(services.items);
  });

  it("describes every operation, and gives its rules", async () => {
    const { body } = await get("/description");
    const some = [
      "listServices",
      "bookBulkyCollection",
      "renewGardenSubscription",
      "createPayment",
    ];
    expect(body.operations).toEqual(expect.arrayContaining(some));
    expect(new Set(body.operations).size).toBe(body.operations.length);
    expect((await get("/policy")).body.missedCollection.windowWorkingDays).toBe(2);
  });

  it("makes no mistakes of its own", () => expect(errors).toEqual([]));
});
