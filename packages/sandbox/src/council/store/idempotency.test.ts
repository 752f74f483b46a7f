import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { testCouncil } from "../test/test-council.js";
import { openDatabase } from "./database.js";
import { idempotencyIn } from "./idempotency.js";
import { sealIn } from "./seal.js";

const { at, council, get, post } = testCouncil();
const litter = { category: "litter", location: { usrn: "99900001" }, description: "Bags" };
const send = (key: string, description = "Bags") =>
  post("/street-reports", { ...litter, description }, "resident", key);
const sent = async () => (await get("/submissions?limit=200", "resident")).body.items.length;

describe("a write with its key", () => {
  it("is done once, and answered the same again", async () => {
    const before = await sent();
    const first = await send("once");
    const again = await send("once");
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    expect((await sent()) - before).toBe(1);
  });

  it("is refused with another body, and belongs to its caller", async () => {
    await send("mine");
    expect((await send("mine", "Cans")).body.code).toBe("idempotency-key-reused");
    const other = await post("/street-reports", litter, "officer", "mine");
    expect(other.status).toBe(201);
  });

  it("is done once of two at the same moment", async () => {
    const before = await sent();
    const answers = await Promise.all([send("race"), send("race"), send("race")]);
    const done = answers.find(({ status }) => status === 201);
    const waiting = answers.filter(({ status }) => status === 409);
    // Who comes a moment later gets the same answer.
    for (const { status, body } of answers) if (status === 201) expect(body).toEqual(done?.body);
    expect(waiting.map(({ body, headers }) => [body.code, headers.get("retry-after")])).toEqual(
      waiting.map(() => ["idempotency-key-in-flight", "1"]),
    );
    expect((await sent()) - before).toBe(1);
    expect((await send("race")).body).toEqual(done?.body);
  });

  it("can be tried again with the same key where it was refused", async () => {
    const report = (moment: string) => {
      at(moment);
      const collection = { serviceId: "residual", date: "2026-11-24" };
      const contact = { email: "ada@example.com" };
      const body = { uprn: knownUprns.setHour, collection, contact };
      return post("/missed-collections", body, "officer", "early");
    };
    expect((await report("2026-11-24T15:59:00Z")).status).toBe(422);
    expect((await report("2026-11-24T16:00:00Z")).status).toBe(201);
  });

  it("waits for others, so that of two reports of one collection one is taken", async () => {
    const collection = { serviceId: "food", date: "2026-11-23" };
    const body = { uprn: knownUprns.delayed, collection, contact: { email: "ada@example.com" } };
    const answers = await Promise.all(
      ["a", "b", "c", "d"].map((key) => post("/missed-collections", body, "officer", key)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });
});

describe("the store", () => {
  const request = { operation: "write", caller: "ada", key: "k", fingerprint: "f" };
  const answer = { status: 201, headers: {}, body: "{}" };
  let db: Awaited<ReturnType<typeof openDatabase>>;
  beforeAll(async () => {
    db = await openDatabase(undefined);
    await db.exec(`
      CREATE TABLE thing (name text);
      CREATE TABLE idempotency (
        operation text, caller text, key text, fingerprint text, answer text, answered_at timestamptz
      );`);
  });
  afterAll(() => db.close());
  const things = async () => (await db.query("SELECT name FROM thing")).rows.length;
  const begun = async (store: ReturnType<typeof idempotencyIn>, key: string) => {
    const attempt = await store.begin({ ...request, key });
    if (attempt.state !== "new") throw new Error(`The key is ${attempt.state}`);
    return attempt;
  };

  it("says of a key whose first request is under way that it is", async () => {
    const store = idempotencyIn(
      db,
      () => new Date(),
      async () => {},
      sealIn(undefined),
    );
    const first = await begun(store, "slow");
    expect(await store.begin({ ...request, key: "slow" })).toEqual({ state: "in-flight" });
    const other = { ...request, key: "slow", fingerprint: "other" };
    expect(await store.begin(other)).toEqual({ state: "reused" });
    await first.finish(answer);
    expect(await store.begin({ ...request, key: "slow" })).toEqual({ state: "answered", answer });
    expect(await store.begin(other)).toEqual({ state: "reused" });
  });

  it("undoes the effect of what was abandoned, and of what could not be kept", async () => {
    const store = idempotencyIn(
      db,
      () => new Date(),
      async () => {},
      sealIn(undefined),
    );
    const abandoned = await begun(store, "abandoned");
    await abandoned.tx.query("INSERT INTO thing VALUES ('a')");
    await abandoned.abandon();
    await abandoned.abandon();
    expect(await things()).toBe(0);

    const failing = await begun(store, "failing");
    await failing.tx.query("INSERT INTO thing VALUES ('b')");
    await failing.tx.query("SELECT nonsense").catch(() => undefined);
    await expect(failing.finish(answer)).rejects.toThrow("25P02");
    await failing.abandon();
    expect(await things()).toBe(0);
    await (await begun(store, "failing")).abandon();
  });

  it("opens nothing where what comes before fails", async () => {
    const store = idempotencyIn(
      db,
      () => new Date(),
      () => Promise.reject(new Error("no plan")),
      sealIn(undefined),
    );
    await expect(store.begin(request)).rejects.toThrow("no plan");
    await expect(store.begin(request)).rejects.toThrow("no plan");
  });
});

it("keeps an answer for a day", async () => {
  at("2026-11-24T16:30:00Z");
  const { body } = await send("old");
  at("2026-11-25T16:29:00Z");
  await send("other");
  expect((await send("old")).body).toEqual(body);
  expect(await council().ready()).toBe(true);
});
