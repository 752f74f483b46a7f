import { Referral } from "@localo/core";
import { Responsibility } from "@localo/waste";
import { describe, expect, it } from "vitest";
import { makeBorough } from "../borough/borough.js";
import {
  keptPoints,
  keptStreets,
  placeResponsibilities,
} from "../borough/place-responsibilities.js";
import { knownStreets } from "../borough/streets.js";
import { ambleford, amblefordshire, nationalHighways } from "../policy/authority.js";
import { isInside } from "../rules/street-report.js";
import { type Answer, testCouncil } from "../test/test-council.js";

const { errors, get, post } = testCouncil();
const ask = (category: string, place: string) =>
  get(`/responsibilities?category=${category}&${place}`);
const report = (category: string, location: object) =>
  post("/street-reports", { category, location, description: "A heap" }, "nobody");
const pointOf = (text: string) => {
  const [latitude, longitude] = text.split(",").map(Number);
  return { coordinates: { latitude, longitude } };
};
const answer = ({ body }: Answer) => [body.kind, body.responsible?.code];

const NATIONAL_HIGHWAYS = ["other-authority", nationalHighways.code];
const COUNTY = ["other-authority", amblefordshire.code];
const BOROUGH = ["this-authority", ambleford.code];
const OWNER = ["landowner", undefined];

/** Category, place, who answers there. */
const known = [
  ["spillage", "trunkRoad", NATIONAL_HIGHWAYS],
  // Environmental Protection Act 1990 section 89: of a trunk road that is no motorway, the district's.
  ["litter", "trunkRoad", BOROUGH],
  ["graffiti", "countyRoad", COUNTY],
  ["litter", "countyRoad", BOROUGH],
  ["fly-tipping", "privateStreet", OWNER],
  // The county's everywhere, but not here.
  ["spillage", "privateStreet", OWNER],
  ["something-new", "privateStreet", OWNER],
] as const;

describe("who answers", () => {
  it.each(known)("for %s at the %s is told by street and by point", async (category, name, who) => {
    for (const place of [`usrn=${keptStreets[name]}`, `point=${keptPoints[name]}`]) {
      const said = await ask(category, place);
      expect(said.status).toBe(200);
      expect(answer(said)).toEqual(who);
      expect(Responsibility.is(said.body)).toBe(true);
      expect(said.body.message === undefined).toBe(who === BOROUGH);
    }
  });

  it("for other streets hangs on the category", async () => {
    const usrn = `usrn=${knownStreets.orchardLane}`;
    expect(answer(await ask("graffiti", usrn))).toEqual(BOROUGH);
    expect(answer(await ask("spillage", usrn))).toEqual(COUNTY);
  });

  it("for private land beside streets is its owner, by point alone", async () => {
    const { body } = await ask("graffiti", `point=${keptPoints.privateLand}`);
    expect(body).toMatchObject({ kind: "landowner", url: expect.stringContaining("gov.uk") });
    expect(body.message.en).toContain("We do not know the owner");
  });

  it.each(["pothole", "constructor"])("does not claim %s, which it does not know", async (code) => {
    for (const place of [`usrn=${keptStreets.countyRoad}`, `point=${keptPoints.trunkRoad}`]) {
      const { status, body } = await ask(code, place);
      expect([status, body.code]).toEqual([404, "not-found"]);
      expect(body.detail).toContain("category");
    }
    expect((await report(code, { usrn: keptStreets.countyRoad })).status).toBe(201);
  });

  it("knows no other council's places", async () => {
    expect((await ask("litter", "usrn=12345678")).status).toBe(404);
    expect((await ask("litter", "point=53.1,-0.56")).status).toBe(404);
    expect((await ask("litter", "usrn=99900101&point=51.2037,-0.56")).status).toBe(400);
  });
});

describe("a report", () => {
  it.each(known)("of %s at the %s goes to who answers", async (category, name, who) => {
    for (const location of [{ usrn: keptStreets[name] }, pointOf(keptPoints[name])]) {
      const { status, body } = await report(category, location);
      expect(status).toBe(201);
      if (who === BOROUGH) {
        expect([body.status, body.phase, body.referredTo]).toEqual(["accepted", "open", undefined]);
        continue;
      }
      expect(body).toMatchObject({ status: "referred", phase: "closed", outcome: "referred" });
      const { kind, authority } = body.referredTo;
      expect([kind, authority?.code]).toEqual(who);
      expect(Referral.is(body.referredTo)).toBe(true);
      expect((await get(`/submissions/${body.id}`, "officer")).body).toEqual(body);
    }
  });

  it("says what happens next and whom to contact", async () => {
    const said = async (category: string, location: object) =>
      (await report(category, location)).body.message.en;
    expect(await said("spillage", { usrn: keptStreets.trunkRoad })).toBe(
      "National Highways answers for this. We have passed your report on. Ask them what becomes of it.",
    );
    expect(await said("litter", { usrn: keptStreets.privateStreet })).toMatch(
      /We have told Millrace Management.* ring 01632 960055\.$/,
    );
    expect(await said("litter", pointOf(keptPoints.privateLand))).toMatch(
      /nobody has been told\. HM Land Registry can tell you who it is/,
    );
  });

  it("goes by its point before its street", async () => {
    const both = { ...pointOf(keptPoints.privateLand), usrn: keptStreets.trunkRoad };
    expect((await report("spillage", both)).body.referredTo.kind).toBe("landowner");
    const beside = { coordinates: { latitude: 51.25, longitude: -0.56 } };
    const named = { ...beside, usrn: keptStreets.trunkRoad };
    const { referredTo } = (await report("spillage", named)).body;
    expect(referredTo.authority).toEqual(nationalHighways);
  });

  it("makes no mistakes of the council's", () => expect(errors).toEqual([]));
});

it.each([1, 2, 3])("no house of the borough made from %i stands where another answers", (seed) => {
  const { properties, streets } = makeBorough(seed);
  for (const { body } of properties) {
    const { coordinates } = body;
    if (coordinates === undefined) throw new Error("a house is nowhere");
    for (const place of placeResponsibilities) expect(isInside(coordinates, place)).toBe(false);
  }
  const named = placeResponsibilities.flatMap(({ usrn }) => (usrn === null ? [] : [usrn]));
  expect(streets.map(({ usrn }) => usrn)).toEqual(expect.arrayContaining(named));
  expect(new Set(streets.map(({ usrn }) => usrn)).size).toBe(streets.length);
});
