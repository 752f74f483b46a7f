import type { Collection } from "@localo/waste";
import { expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { testCouncil } from "../test/test-council.js";

const { at, get, errors } = testCouncil();

const list = async (query = "", uprn: string = knownUprns.ordinary) => {
  const { body } = await get(`/properties/${uprn}/collections?limit=200${query}`);
  return body.items as Collection[];
};

it("begins with today, and goes as far as is planned", async () => {
  const days = (await list()).map(({ date }) => date);
  expect(days[0] && days[0] >= "2026-11-24").toBe(true);
  expect(days.at(-1)?.slice(0, 7)).toBe("2027-01");
  expect([...days].sort()).toEqual(days);
});

it("counts both days in, and keeps to a service", async () => {
  const rubbish = await list("&from=2026-11-23&to=2026-12-07&serviceId=residual");
  expect(rubbish.map(({ date }) => date)).toEqual(["2026-11-23", "2026-12-07"]);
  expect(await list("&serviceId=moon-dust")).toEqual([]);
});

it("gives each once over pages that end within a day", async () => {
  const whole = await list();
  const paged: Collection[] = [];
  let cursor = "";
  do {
    const path = `/properties/${knownUprns.ordinary}/collections?limit=2${cursor}`;
    const { body } = await get(path);
    paged.push(...body.items);
    cursor = body.nextCursor === undefined ? "" : `&cursor=${body.nextCursor}`;
  } while (cursor !== "");
  expect(paged).toEqual(whole);
});

it("keeps ids from one day to the next", async () => {
  const uprn = "990000001001";
  const before = await list("&from=2026-11-30&to=2026-12-20", uprn);
  at("2026-11-26T09:00:00Z");
  expect(await list("&from=2026-11-30&to=2026-12-20", uprn)).toEqual(before);
  expect(before.length).toBeGreaterThan(0);
});

it("is a calendar in both languages, the same text all day", async () => {
  const path = `/properties/${knownUprns.movedTwice}/collections.ics`;
  const english = await get(path);
  expect(english.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(english.body).toContain("SEQUENCE:2");
  expect(english.body).toContain("SUMMARY:Mixed recycling");
  at("2026-11-26T18:00:00Z");
  expect((await get(path)).headers.get("etag")).toBe((await get(path)).headers.get("etag"));
  expect((await get(`${path}?language=cy`)).body).toContain("SUMMARY:Ailgylchu cymysg");
  expect(errors).toEqual([]);
});
