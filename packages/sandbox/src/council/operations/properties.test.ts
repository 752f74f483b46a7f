import { describe, expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { knownStreets } from "../borough/streets.js";
import { type Answer, testCouncil } from "../test/test-council.js";

const { get, errors } = testCouncil();
const uprns = ({ body }: Answer) => body.items.map(({ uprn }: { uprn: string }) => uprn);

describe("GET /properties", () => {
  it("finds those of a postcode in any spelling, as in a list of addresses", async () => {
    const { status, body } = await get("/properties?postcode=am11aa&limit=3");
    expect(status).toBe(200);
    const addresses = body.items.map(({ address }: Answer["body"]) => address.text);
    expect(addresses[0]).toBe("1 Orchard Lane, Ambleford, AM1 1AA");
    expect(addresses[2]).toBe("3 Orchard Lane, Ambleford, AM1 1AA");
  });

  it("gives every property of a street once, over its pages", async () => {
    const street = `/properties?usrn=${knownStreets.stationRoad}`;
    const whole = uprns(await get(`${street}&limit=200`));
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await get(
        `${street}&limit=37${cursor === undefined ? "" : `&cursor=${cursor}`}`,
      );
      paged.push(...uprns(page));
      cursor = page.body.nextCursor;
    } while (cursor !== undefined);
    expect(whole.length).toBeGreaterThan(60);
    expect(paged).toEqual(whole);
  });

  it("answers an empty page where there is none", async () => {
    expect((await get("/properties?postcode=AM9%209ZZ")).body).toEqual({ items: [] });
  });

  it.each(["", "?postcode=AM1%201AA&usrn=99900001"])(
    "takes one of the two parameters: %s",
    async (query) => {
      const { status, body } = await get(`/properties${query}`);
      expect([status, body.code]).toEqual([400, "invalid-parameter"]);
      expect(body.errors.map(({ name }: Answer["body"]) => name)).toEqual(["postcode", "usrn"]);
    },
  );

  it.each(["nonsense", Buffer.from('["one"]').toString("base64url"), "W10"])(
    "refuses a cursor that no page gave: %s",
    async (cursor) => {
      const { status, body } = await get(`/properties?usrn=99900001&cursor=${cursor}`);
      expect([status, body.errors[0].name]).toEqual([400, "cursor"]);
    },
  );
});

describe("GET /properties/{uprn}", () => {
  it("reads a padded UPRN, and answers again only where something changed", async () => {
    const first = await get(`/properties/${knownUprns.convertedFlat.padStart(12, "0")}`);
    expect(first.body.relatedUprns).toEqual([
      { uprn: knownUprns.convertedHouse, relation: "parent" },
    ]);
    expect(first.headers.get("etag")).toBeTruthy();
  });

  it.each(["", "/services", "/collections", "/collections.ics", "/eligibility"])(
    "says of an unknown one that it is unknown: %s",
    async (below) => {
      const { status, body } = await get(`/properties/123${below}`);
      expect([status, body.code]).toEqual([404, "not-found"]);
    },
  );

  it("makes no mistakes of its own", () => expect(errors).toEqual([]));
});
