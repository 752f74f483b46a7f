import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { receiver } from "../test/receiver.js";
import { type Answer, testCouncil } from "../test/test-council.js";

const dataDir = await mkdtemp(join(tmpdir(), "council-"));
afterAll(() => rm(dataDir, { recursive: true, force: true }));

let clock = new Date();
const { answer, received, url } = receiver();
const options = { dataDir, allowPrivateWebhooks: true, clock: () => clock };
const { council, delete: remove, errors, get, post } = testCouncil(options);

beforeEach(async () => {
  answer(204);
  await council().deliver();
  received.length = 0;
  clock = new Date();
});

const litter = { category: "litter", location: { usrn: "99900001" }, description: "Bags" };
const report = async () => (await post("/street-reports", litter, "resident")).body;
const codes = ({ status, body }: Answer) => [status, body.code, body.errors?.[0]?.pointer];
const made = async (more: object = {}, asker: "resident" | "supplier" | "officer" = "resident") =>
  (await post("/webhooks", { url: url(), ...more }, asker)).body;
const later = (milliseconds: number) => {
  clock = new Date(clock.getTime() + milliseconds);
};
const HOUR = 3_600_000;
const last = () => {
  const one = received.at(-1);
  if (one === undefined) throw new Error("Nothing was delivered");
  return one;
};
const verified = (secret: string, { body, headers } = last()) =>
  new Webhook(secret).verify(body, headers as Record<string, string>);

describe("a webhook", () => {
  it("gets an event as it is listed, signed, and tells what was changed on the way", async () => {
    const { id, secret, status } = await made();
    expect(status).toBe("active");
    const { id: subject } = await report();
    await council().deliver();
    expect(received).toHaveLength(1);
    const event = verified(secret) as { id: string };
    const { items } = (await get("/events?limit=200", "resident")).body;
    expect(items).toContainEqual(event);
    expect(event).toMatchObject({ type: "org.localo.waste.submission.created", subject });
    expect(last().headers).toMatchObject({
      "webhook-id": event.id,
      "content-type": "application/cloudevents+json; charset=utf-8",
    });
    const changed = { ...last(), body: last().body.replace("created", "deleted") };
    expect(() => verified(secret, changed)).toThrow("No matching signature");
    const old = { ...last(), headers: { ...last().headers, "webhook-timestamp": "1" } };
    expect(() => verified(secret, old)).toThrow("too old");
    await council().deliver();
    expect(received).toHaveLength(1);
    const { deliveredAt, failures } = (await get(`/webhooks/${id}`, "resident")).body;
    expect([typeof deliveredAt, failures]).toEqual(["string", undefined]);
    await remove(`/webhooks/${id}`, "resident");
  });

  it("is tried again with the same id, then given up, shown as failed and replayed", async () => {
    const { id } = await made();
    await report();
    answer(503);
    const ids = new Set<unknown>();
    let hook = { status: "", failures: [{ attempts: 0, nextAttemptAt: "" }] };
    for (let tries = 1; tries <= 10; tries += 1) {
      await council().deliver();
      ids.add(last().headers["webhook-id"]);
      hook = (await get(`/webhooks/${id}`, "resident")).body;
      expect(hook.failures[0]?.attempts).toBe(tries);
      if (tries < 10) expect(hook.status).toBe("failing");
      // Not before its time.
      await council().deliver();
      expect(received).toHaveLength(tries);
      later(22 * HOUR);
    }
    expect(ids.size).toBe(1);
    expect(hook).toMatchObject({
      status: "failed",
      failures: [{ eventId: [...ids][0], reason: "http-status", httpStatus: 503 }],
    });
    expect(hook.failures[0]).not.toHaveProperty("nextAttemptAt");

    answer(204);
    const replay = (body: object) => post(`/webhooks/${id}/replay`, body, "resident");
    const startAt = "2026-11-24T16:00:00Z";
    expect((await replay({ startAt, failedOnly: true })).body).toEqual({ eventCount: 1 });
    await council().deliver();
    expect(last().headers["webhook-id"]).toBe([...ids][0]);
    const after = (await get(`/webhooks/${id}`, "resident")).body;
    expect([after.status, after.failures]).toEqual(["active", undefined]);
    expect((await replay({ startAt, failedOnly: true })).body).toEqual({ eventCount: 0 });
    expect((await replay({ startAt })).body.eventCount).toBeGreaterThan(0);
    const endAt = "2026-11-24T15:00:00Z";
    expect(codes(await replay({ startAt, endAt }))).toEqual([422, "invalid-period", "#/endAt"]);
    expect(codes(await replay({ startAt: "2026-01-01T00:00:00Z" }))[2]).toBe("#/startAt");
    await remove(`/webhooks/${id}`, "resident");
  });

  it("is left alone once its receiver says that it is gone", async () => {
    const { id } = await made();
    await report();
    await report();
    answer(410);
    await council().deliver();
    expect(received).toHaveLength(1);
    expect((await get(`/webhooks/${id}`, "resident")).body.status).toBe("disabled");
    answer(204);
    await report();
    later(100 * HOUR);
    await council().deliver();
    expect(received).toHaveLength(1);
    const replay = { startAt: "2026-11-24T16:00:00Z" };
    const { body } = await post(`/webhooks/${id}/replay`, replay, "resident");
    expect(body).toEqual({ eventCount: 0 });
    await remove(`/webhooks/${id}`, "resident");
  });

  it("follows no redirect", async () => {
    const { id } = await made();
    await report();
    answer(307);
    await council().deliver();
    expect(received).toHaveLength(1);
    const { failures } = (await get(`/webhooks/${id}`, "resident")).body;
    expect(failures[0]).toMatchObject({ reason: "http-status", httpStatus: 307 });
    await remove(`/webhooks/${id}`, "resident");
  });

  it("is signed with both secrets for a day after a rotation, then with the new one", async () => {
    const { id, secret } = await made();
    const rotated = (await post(`/webhooks/${id}/rotate`, undefined, "resident")).body;
    expect(rotated.secret).not.toBe(secret);
    expect(new Date(rotated.previousExpiresAt).getTime()).toBe(
      Math.floor(clock.getTime() / 1000) * 1000 + 24 * HOUR,
    );
    await report();
    await council().deliver();
    expect(verified(secret)).toEqual(verified(rotated.secret));
    later(24 * HOUR);
    await report();
    await council().deliver();
    // The receiver's clock is a day behind: what counts here is how many signatures there are.
    expect(String(last().headers["webhook-signature"]).split(" ")).toHaveLength(1);
    await remove(`/webhooks/${id}`, "resident");
  });

  it("gets the types that it asks for, and what its owner may see", async () => {
    const type = "org.localo.waste.submission.updated";
    const some = await made({ eventTypes: [type] });
    const all = await made({}, "supplier").catch(() => undefined);
    expect(all?.code).toBe("forbidden");
    const officers = await made({}, "officer");
    const { id } = await report();
    await council().deliver();
    expect(received).toHaveLength(1);
    expect(verified(officers.secret)).toMatchObject({ subject: id });
    await post(
      `/supplier/submissions/${id}/status`,
      { status: "completed", changedAt: "2026-11-24T16:00:00Z" },
      "supplier",
    );
    await council().deliver();
    expect(received).toHaveLength(3);
    const foreign = await post("/street-reports", litter, "officer");
    await council().deliver();
    expect(received.map(({ body }) => JSON.parse(body).subject)).toEqual([
      id,
      id,
      id,
      foreign.body.id,
    ]);
    for (const [hook, asker] of [
      [some, "resident"],
      [officers, "officer"],
    ]) {
      expect((await remove(`/webhooks/${hook.id}`, asker)).status).toBe(204);
    }
    await report();
    await council().deliver();
    expect(received).toHaveLength(4);
  });

  it("belongs to who made it, and its secret is told once", async () => {
    const { id, secret } = await made();
    expect((await get(`/webhooks/${id}`, "officer")).status).toBe(404);
    expect((await remove(`/webhooks/${id}`, "officer")).status).toBe(404);
    expect((await post(`/webhooks/${id}/rotate`, undefined, "officer")).status).toBe(404);
    const told = JSON.stringify([
      (await get(`/webhooks/${id}`, "resident")).body,
      (await get("/webhooks", "resident")).body,
    ]);
    expect(told).toContain(id);
    expect(told).not.toContain("whsec_");
    const files = await readdir(dataDir, { recursive: true, withFileTypes: true });
    for (const file of files.filter((one) => one.isFile())) {
      const content = await readFile(join(file.parentPath, file.name));
      const has = [content.includes(secret), content.includes(url())];
      expect([file.name, ...has]).toEqual([file.name, false, false]);
    }
    await remove(`/webhooks/${id}`, "resident");
  });

  it("is one of ten at most", async () => {
    const ids: string[] = [];
    for (let many = 0; many < 10; many += 1) ids.push((await made()).id);
    expect(codes(await post("/webhooks", { url: url() }, "resident"))[1]).toBe("too-many-webhooks");
    const first = (await get("/webhooks?limit=4", "resident")).body;
    const next = await get(`/webhooks?limit=10&cursor=${first.nextCursor}`, "resident");
    const listed = [...first.items, ...next.body.items].map(({ id }) => id);
    expect(listed.sort()).toEqual(ids.sort());
    for (const id of ids) await remove(`/webhooks/${id}`, "resident");
  });

  it("asks for events that there are", async () => {
    const eventTypes = ["org.localo.waste.submission.updated", "org.localo.waste.moon.risen"];
    expect(codes(await post("/webhooks", { url: url(), eventTypes }, "resident"))).toEqual([
      422,
      "unknown-event-type",
      "#/eventTypes/1",
    ]);
  });
});

describe("a council that delivers to public addresses only", () => {
  const { council: strict, get: look, post: send } = testCouncil();
  const register = (to: string) => send("/webhooks", { url: to }, "resident");

  it.each([
    ...["http://hooks.example.com/", "https://localhost/", "https://127.0.0.1/", "https://[::1]/"],
    ...["https://10.0.0.1/", "https://169.254.169.254/latest", "https://2130706433/"],
    ...["https://[::ffff:10.0.0.1]/", "https://db.internal/", "https://council/"],
  ])("does not take %s", async (to) => {
    expect(codes(await register(to))).toEqual([422, "forbidden-address", "#/url"]);
  });

  it.each([
    ...["https://office:secret@hooks.example.com/", "https://office@hooks.example.com"],
    ...["https://:secret@hooks.example.com/", "https://@hooks.example.com/"],
    ...["https:///office:secret@hooks.example.com/", "https:office:secret@hooks.example.com/"],
    ...["https://office:secret%40x@hooks.example.com/", "https://hooks.example.com:443@10.0.0.1/"],
  ])("takes no name and password, and does not repeat them: %s", async (to) => {
    const refused = await register(to);
    expect(codes(refused)).toEqual([422, "invalid-body", "#/url"]);
    expect(JSON.stringify(refused.body)).not.toMatch(/secret|office/);
    expect(refused.body.errors[0].detail).toMatch(/without a user name or password/);
  });

  it("takes an @ behind the host", async () => {
    const to = "https://hooks.example.com/@council?to=a@b#@";
    expect((await register(to)).body.url).toBe(to);
  });

  it("does not go where a public name leads inside", async () => {
    const { body } = await register("https://hooks.example.com/");
    expect(body.status).toBe("active");
    await send("/street-reports", litter, "resident");
    await strict().deliver();
    const { failures } = (await look(`/webhooks/${body.id}`, "resident")).body;
    expect(["connection-failed", "forbidden-address"]).toContain(failures[0].reason);
  });
});

it("tells nobody of a submission about health who may not see it", async () => {
  const { id, secret } = await made({}, "officer");
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
  await post("/assisted-collections", help, "resident");
  await council().deliver();
  expect(verified(secret)).not.toHaveProperty("data.uprn");
  expect(last().body).not.toMatch(/Ada|gate|99000000/);
  await remove(`/webhooks/${id}`, "officer");
});

it("makes no mistakes of its own", () => expect(errors).toEqual([]));
