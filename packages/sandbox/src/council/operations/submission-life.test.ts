import { describe, expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { formWith, sampleFiles } from "../test/sample-files.js";
import { type Answer, testCouncil } from "../test/test-council.js";

const { at, errors, get, post, upload } = testCouncil();

const litter = { category: "litter", location: { usrn: "99900001" }, description: "Bags" };
const reported = async () => (await post("/street-reports", litter, "resident")).body;
const codes = ({ status, body }: Answer) => [status, body.code, body.errors?.[0]?.pointer];
const changedAt = "2026-11-24T15:00:00Z";
const move = (id: string, status: string, more: object = {}) =>
  post(`/supplier/submissions/${id}/status`, { status, changedAt, ...more }, "supplier");
const inform = (id: string, body: object = { text: "At the gate" }) =>
  post(`/submissions/${id}/information`, body, "resident");
const withdraw = (id: string, body: unknown = {}) =>
  post(`/submissions/${id}/withdraw`, body, "resident");
const stepsOf = async (id: string) => {
  const { items } = (await get("/events?limit=200", "officer")).body;
  return items
    .filter(({ subject }: { subject: string }) => subject === id)
    .map(({ data }: { data: { version: number } }) => data.version);
};

describe("what a supplier says of a submission", () => {
  it("moves it on to its end, each step with its event", async () => {
    const { id } = await reported();
    const message = { en: "A crew is on its way", cy: "Mae criw ar y ffordd" };
    const begun = await move(id, "in-progress", { message, expectedByDate: "2026-11-26" });
    expect(begun.body).toMatchObject({
      status: "in-progress",
      phase: "open",
      message,
      expectedByDate: "2026-11-26",
      version: 2,
    });
    const done = await move(id, "completed", { outcome: "cleared", version: 2 });
    expect(done.body).toMatchObject({ phase: "closed", outcome: "cleared", version: 3 });
    // What was said of the last status is not so any more.
    expect(done.body.message).toBeUndefined();
    expect(await stepsOf(id)).toEqual([1, 2, 3]);
    expect(codes(await move(id, "in-progress"))).toEqual([409, "status-not-possible", "#/status"]);
  });

  it("is refused where it comes late, and something newer was said", async () => {
    const { id } = await reported();
    await move(id, "in-progress");
    const late = { changedAt: "2026-11-24T14:59:59+00:00" };
    expect(codes(await move(id, "scheduled", late))).toEqual([409, "overtaken", "#/changedAt"]);
    // The same moment at another offset, and who has read what was said since.
    expect((await move(id, "scheduled", { changedAt: "2026-11-24T16:00:00+01:00" })).status).toBe(
      200,
    );
    expect((await move(id, "in-progress", { ...late, version: 3 })).status).toBe(200);
    expect(await stepsOf(id)).toEqual([1, 2, 3, 4]);
  });

  it("is refused where its time is still to come, so that it outlasts nothing said after it", async () => {
    const { id } = await reported();
    const ahead = { changedAt: "2099-01-01T00:00:00Z", version: 1 };
    expect(codes(await move(id, "in-progress", ahead))).toEqual([
      ...[422, "invalid-body", "#/changedAt"],
    ]);
    expect((await move(id, "in-progress")).status).toBe(200);
  });

  it("is refused with what is wrong", async () => {
    const { id } = await reported();
    expect(codes(await move(id, "gone"))).toEqual([422, "unknown-status", "#/status"]);
    expect(codes(await move(id, "completed", { outcome: "granted" }))).toEqual([
      422,
      "unknown-outcome",
      "#/outcome",
    ]);
    expect(codes(await move(id, "in-progress", { outcome: "cleared" }))[1]).toBe("unknown-outcome");
    expect(codes(await move(id, "in-progress", { version: 7 }))).toEqual([
      409,
      "version-changed",
      "#/version",
    ]);
    expect(codes(await move(id, "active"))[1]).toBe("status-not-possible");
    expect((await move("sub-none", "completed")).status).toBe(404);
    expect((await post(`/supplier/submissions/${id}/status`, {}, "officer")).status).toBe(403);
    expect(await stepsOf(id)).toEqual([1]);
  });

  it("gives it references, one for each scheme", async () => {
    const { id, references } = await reported();
    const refer = (...values: string[]) =>
      post(
        `/supplier/submissions/${id}/references`,
        { references: values.map((value) => ({ scheme: "crew", value })) },
        "supplier",
      );
    await refer("J-1");
    const { body } = await refer("J-2");
    expect(body.references).toEqual(
      expect.arrayContaining([...references, { scheme: "crew", value: "J-2" }]),
    );
    expect([body.references.length, body.version]).toEqual([2, 3]);
    const many = await refer(...Array.from({ length: 20 }, (_, index) => `J-${index}`));
    expect(codes(many)).toEqual([422, "invalid-body", "#/references"]);
  });
});

describe("what the council asks for", () => {
  it("is sent, with files, and the submission goes on from where it was", async () => {
    const { id } = await reported();
    expect(codes(await inform(id))[1]).toBe("nothing-asked");
    await move(id, "scheduled");
    await move(id, "needs-information", { message: { en: "Which gate?" } });
    expect(codes(await inform(id, { attachmentIds: ["att-none"] }))).toEqual([
      422,
      "unknown-attachment",
      "#/attachmentIds/0",
    ]);
    const photo = (await upload(formWith(sampleFiles.png()), "resident")).body;
    const sent = await inform(id, { text: "The left one", attachmentIds: [photo.id] });
    expect(sent.body).toMatchObject({ status: "scheduled", phase: "open", version: 4 });
    expect(JSON.stringify(sent.body)).not.toContain("left");
    expect(await stepsOf(id)).toEqual([1, 2, 3, 4]);
    expect((await get(`/attachments/${photo.id}`, "supplier")).status).toBe(200);
    await move(id, "completed");
    expect(codes(await inform(id))[1]).toBe("not-open");
  });
});

describe("what a person takes back", () => {
  it("is closed, and who harvests gets a tombstone", async () => {
    const { id } = await reported();
    const { body } = await withdraw(id, { reason: "Somebody took it" });
    expect(body).toMatchObject({ status: "cancelled", phase: "closed", outcome: "withdrawn" });
    expect(codes(await withdraw(id))[1]).toBe("not-open");
    expect(await stepsOf(id)).toEqual([1, 2]);
    const since = "updatedSince=2026-11-24T00:00:00Z&limit=200";
    for (const path of [`/submissions?${since}`, `/supplier/submissions?${since}`]) {
      const page = (await get(path, "supplier")).body;
      expect(page.tombstones).toContainEqual({ id, withdrawnAt: body.updatedAt });
      expect(page.items.map((one: { id: string }) => one.id)).not.toContain(id);
    }
  });

  it("is too late once the work has begun", async () => {
    const { id } = await reported();
    await move(id, "in-progress");
    expect(codes(await withdraw(id))[1]).toBe("too-late");
  });

  it("is not opened again by a back office that is slow", async () => {
    const collection = { serviceId: "residual", date: "2026-11-24" };
    const report = { uprn: knownUprns.setHour, collection, contact: { email: "ada@example.com" } };
    const { body } = await post("/missed-collections", report, "resident");
    expect(body.status).toBe("submitted");
    await withdraw(body.id);
    at("2026-11-24T18:30:00Z");
    const { status, version } = (await get(`/submissions/${body.id}`, "resident")).body;
    expect([status, version]).toEqual(["cancelled", 2]);
    at("2026-11-24T16:30:00Z");
  });
});

it("lists pending work for suppliers, the oldest first and nothing about health", async () => {
  const first = await reported();
  at("2026-11-24T16:40:00Z");
  const second = await reported();
  const help = {
    uprn: knownUprns.ordinary,
    applicantName: { kind: "full", fullName: "Ada Example" },
    contact: { email: "ada@example.com" },
    need: "mobility",
    term: "lasting",
    helperAtHome: false,
    containerLocation: "Behind the side gate",
    declaration: { accurate: true, declaredAt: "2026-11-24T16:00:00Z" },
  };
  const secret = (await post("/assisted-collections", help, "resident")).body;
  const { items } = (await get("/supplier/submissions?limit=200", "supplier")).body;
  const ids = items.map(({ id }: { id: string }) => id);
  expect(ids.indexOf(first.id)).toBeLessThan(ids.indexOf(second.id));
  expect(ids).not.toContain(secret.id);
  const page = (await get("/supplier/submissions?limit=1", "supplier")).body;
  const next = await get(`/supplier/submissions?limit=1&cursor=${page.nextCursor}`, "supplier");
  expect(next.body.items[0].id).toBe(ids[1]);
  at("2026-11-24T16:30:00Z");
});

it("makes no mistakes of its own", () => expect(errors).toEqual([]));
