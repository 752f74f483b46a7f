import { expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { TUESDAY, testCouncil } from "../test/test-council.js";

const { at, errors, get, put } = testCouncil();
const UPRN = knownUprns.ordinary;
const changedAt = "2026-11-24T09:00:00Z";
const collections = (rows: object[]) => put("/supplier/collections", { rows }, "supplier");
const points = (rows: object[]) => put("/supplier/service-points", { rows }, "supplier");
const outcomes = ({ body }: { body: { rows: { outcome: string }[] } }) =>
  body.rows.map(({ outcome }) => outcome);
const pointers = ({ body }: { body: { rows: { errors?: { pointer: string }[] }[] } }) =>
  body.rows.flatMap(({ errors = [] }) => errors.map(({ pointer }) => pointer));

it("moves visits as the supplier says, each row alone and none by an older one", async () => {
  const { body } = await get(`/properties/${UPRN}/collections?serviceId=food`);
  const visit = body.items[1];
  const row = (more: object = {}) => ({
    id: visit.id,
    serviceId: "food",
    originalDate: visit.originalDate,
    date: "2026-12-05",
    changeReason: "severe-weather",
    state: "scheduled",
    changedAt,
    ...more,
  });
  const answer = await collections([
    row(),
    row({ state: "Not A State" }),
    row({ serviceId: "lunar" }),
    row({ id: "none" }),
    row({ originalDate: "2026-12-31" }),
    row({ originalDate: "9999-12-31" }),
    row({ id: undefined, servicePointId: "sp-none" }),
    row({ id: undefined, uprn: "990000999999" }),
    row({ date: "2026-12-06", changedAt: "2026-11-24T08:00:00Z" }),
    row(),
    row({ id: undefined, uprn: UPRN, originalDate: "2026-12-26", date: "2026-12-26" }),
  ]);
  expect([answer.status, answer.body.taken, answer.body.refused]).toEqual([200, 4, 7]);
  expect(outcomes(answer)).toEqual([
    ...["updated", "refused", "refused", "refused", "refused", "refused", "refused", "refused"],
    ...["superseded", "unchanged", "created"],
  ]);
  expect(pointers(answer)).toEqual([
    ...["#/rows/1/state", "#/rows/2/serviceId", "#/rows/3/id", "#/rows/4/originalDate"],
    ...["#/rows/5/originalDate", "#/rows/6/servicePointId", "#/rows/7/uprn"],
  ]);
  const listed = async () =>
    (await get(`/properties/${UPRN}/collections?serviceId=food&to=2026-12-31`)).body.items;
  expect(await listed()).toContainEqual(
    expect.objectContaining({
      id: visit.id,
      date: "2026-12-05",
      originalDate: visit.originalDate,
      changeReason: "severe-weather",
      revision: visit.revision + 1,
    }),
  );
  expect(await listed()).toContainEqual(
    expect.objectContaining({ id: answer.body.rows[10].id, date: "2026-12-26" }),
  );
  // A new day has a new plan, and what the supplier said stays.
  at("2026-11-25T09:00:00Z");
  expect(await listed()).toContainEqual(
    expect.objectContaining({ id: visit.id, date: "2026-12-05" }),
  );
  at(TUESDAY);
});

it("refuses a change of a time to come, which no later one could overtake", async () => {
  const { items } = (await get(`/properties/${UPRN}/collections?serviceId=food`)).body;
  const { id, originalDate } = items[2];
  const ahead = { changedAt: "2099-01-01T00:00:00Z" };
  const visit = { id, serviceId: "food", originalDate, date: "2026-12-12", state: "scheduled" };
  const point = { id: "sp-ahead", kind: "street", usrn: "99900001" };
  const refused = [
    await collections([{ ...visit, ...ahead }]),
    await points([{ ...point, ...ahead }]),
  ];
  expect(refused.map(outcomes)).toEqual([["refused"], ["refused"]]);
  expect(refused.flatMap(pointers)).toEqual(["#/rows/0/changedAt", "#/rows/0/changedAt"]);
  expect(outcomes(await collections([{ ...visit, changedAt }]))).toEqual(["updated"]);
  expect(outcomes(await points([{ ...point, changedAt }]))).toEqual(["created"]);
});

it("takes as many visits as a batch can have", async () => {
  const path = `/properties/${knownUprns.delayed}/collections?limit=100`;
  const { items } = (await get(path)).body;
  const rows = Array.from({ length: 1000 }, (_, index) => {
    const { id, serviceId, originalDate, date } = items[index % items.length];
    return { id, serviceId, originalDate, date, state: "scheduled", changedAt };
  });
  const { body } = await collections(rows);
  expect([body.taken, body.refused]).toEqual([1000, 0]);
});

it("keeps what says something of the people there to services that only they see", async () => {
  const visit = async (uprn: string, serviceId: string) => {
    const { items } = (
      await get(`/properties/${uprn}/collections?serviceId=${serviceId}`, "officer")
    ).body;
    const [{ id, originalDate, date }] = items;
    return { id, serviceId, originalDate, date, state: "scheduled", changedAt };
  };
  const food = await visit(UPRN, "food");
  const answer = await collections([
    { ...food, streams: ["food", "sharps"] },
    { ...food, label: "Assisted caddy" },
    { ...food, label: "Food and clinical waste" },
  ]);
  expect(outcomes(answer)).toEqual(["refused", "refused", "refused"]);
  expect(pointers(answer)).toEqual(["#/rows/0/streams", "#/rows/1/label", "#/rows/2/label"]);
  const clinical = await visit(knownUprns.clinical, "clinical");
  const secret = { streams: ["clinical", "sharps"], label: "Clinical waste, help to the door" };
  const named = [
    { ...food, label: "Kitchen caddy" },
    { ...clinical, ...secret },
  ];
  expect(outcomes(await collections(named))).toEqual(["updated", "updated"]);
});

it("takes service points with what stands there, until their last day", async () => {
  const { body } = await get(`/properties/${UPRN}/services`, "officer");
  const id = body.items[0].servicePointId;
  const row = (more: object = {}) => ({
    id,
    kind: "property",
    uprns: [UPRN],
    containers: [{ id: "cnt-sup-1", typeId: "bin-240-residual", quantity: 2 }],
    changedAt,
    ...more,
  });
  const twice = { id: "cnt-x", typeId: "box-40-glass", quantity: 1 };
  const answer = await points([
    row(),
    row({ kind: "property", uprns: undefined }),
    row({ changedAt: "2026-11-24T08:00:00Z" }),
    row(),
    row({ id: "sp-new", kind: "bin-store", uprns: [knownUprns.firstBlockFlat, "990000999999"] }),
    row({ id: "sp-new", containers: [twice, twice] }),
    row({ id: "sp-new", containers: [{ id: "cnt-y", typeId: "moon-bin", quantity: 1 }] }),
    row({ id: "sp-new", kind: "street", uprns: undefined, usrn: "99999999" }),
    row({ id: "sp-new", kind: "street", uprns: undefined, usrn: "99900001", containers: [] }),
  ]);
  expect(outcomes(answer)).toEqual([
    ...["updated", "refused", "superseded", "unchanged", "refused", "refused", "refused"],
    ...["refused", "created"],
  ]);
  expect(pointers(answer)).toEqual([
    ...["#/rows/1/uprns", "#/rows/4/uprns/1", "#/rows/5/containers/1/id"],
    ...["#/rows/6/containers/0/typeId", "#/rows/7/usrn"],
  ]);
  const rubbish = async () =>
    (await get(`/properties/${UPRN}/services`, "officer")).body.items.find(
      ({ serviceId }: { serviceId: string }) => serviceId === "residual",
    );
  expect((await rubbish()).containers).toEqual([
    { id: "cnt-sup-1", typeId: "bin-240-residual", quantity: 2 },
  ]);
  await points([row({ endDate: "2026-11-24", changedAt: "2026-11-24T10:00:00Z" })]);
  expect(await rubbish()).toBeDefined();
  at("2026-11-25T09:00:00Z");
  expect(await rubbish()).toBeUndefined();
  at(TUESDAY);
});

it("is for suppliers, who make no mistakes of the council's", async () => {
  expect((await put("/supplier/collections", { rows: [] }, "officer")).status).toBe(403);
  expect((await put("/supplier/service-points", {}, "supplier")).status).toBe(422);
  expect(errors).toEqual([]);
});
