import { describe, expect, it } from "vitest";
import { BASE_PATH, type Ops, serverTable, VERSION } from "../test/domain.js";
import { handlerFor, problemOf, working } from "../test/handler-for.js";
import { createHandler } from "./create-handler.js";
import type { IdempotencyAttempt, IdempotencyRequest } from "./idempotency.js";

/** A handler whose reports are numbered. */
function counting() {
  let count = 0;
  return handlerFor({
    reportMissed: () => {
      count++;
      return {
        status: 201,
        body: { id: `s${count}`, phase: "open" },
        headers: { Location: `/x/${count}` },
      };
    },
  });
}

describe("a write with a key", () => {
  it("is answered again as it was first", async () => {
    const { report } = counting();
    const first = await report('{"uprn":"1","notes":"a"}', { "x-request-id": "r-1" });
    const again = await report('{"notes":"a", "uprn":"1"}', { "x-request-id": "r-2" });
    expect(await again.json()).toEqual(await first.json());
    expect(again.status).toBe(201);
    expect(again.headers.get("location")).toBe("/x/1");
    expect(again.headers.get("x-request-id")).toBe("r-2");
    const other = await report('{"uprn":"1"}', { "idempotency-key": "k2" });
    expect(await other.json()).toMatchObject({ id: "s2" });
  });

  it("is another caller's own", async () => {
    const { report } = counting();
    await report('{"uprn":"1"}');
    const other = await report('{"uprn":"2"}', { authorization: "Bearer admin" });
    expect(await other.json()).toMatchObject({ id: "s2" });
  });

  it("is refused with another body", async () => {
    const { report } = counting();
    await report('{"uprn":"1"}');
    expect(await problemOf(await report('{"uprn":"2"}'))).toEqual({
      http: 422,
      status: 422,
      code: "idempotency-key-reused",
      mistakes: ["Idempotency-Key reused"],
    });
  });

  it("is refused while the first is not answered", async () => {
    let answer: (() => void) | undefined;
    const { report } = handlerFor({
      reportMissed: () =>
        new Promise((resolve) => {
          answer = () => resolve({ status: 202 });
        }),
    });
    const first = report('{"uprn":"1"}');
    // Each request reads its body and digests it before it reaches the store; the first is there first.
    while (answer === undefined) await new Promise((resolve) => setImmediate(resolve));
    const second = await report('{"uprn":"1"}');
    expect(second.headers.get("retry-after")).toBe("1");
    expect(await problemOf(second)).toMatchObject({ http: 409, code: "idempotency-key-in-flight" });
    answer();
    expect((await first).status).toBe(202);
    expect((await report('{"uprn":"1"}')).status).toBe(202);
  });

  it.each([
    ["a problem", 422],
    ["an error", 500],
    ["an invalid answer", 500],
  ])("can be tried again after %s", async (what, status) => {
    let broken = true;
    const { report } = handlerFor({
      reportMissed: (_, { problem }) => {
        if (!broken) return { status: 202 };
        if (status === 422) throw problem(422, "ineligible");
        if (what === "an error") throw new Error("broken");
        return { status: 201, body: { id: "not valid!", phase: "open" } };
      },
    });
    expect((await report('{"uprn":"1"}')).status).toBe(status);
    broken = false;
    expect((await report('{"uprn":"2"}')).status).toBe(202);
  });
});

it.each([
  [undefined, "missing-idempotency-key", "missing"],
  ["", "missing-idempotency-key", "missing"],
  ["a b", "invalid-parameter", "wrong-format"],
  ["é", "invalid-parameter", "wrong-format"],
  ["x".repeat(256), "invalid-parameter", "wrong-format"],
])("the key %j is refused", async (key, code, mistake) => {
  const { ask } = handlerFor();
  const headers = new Headers({ authorization: "Bearer writer" });
  if (key !== undefined) headers.set("idempotency-key", key);
  const response = await ask("/missed-collections", { method: "POST", headers, body: "{}" });
  expect(await problemOf(response)).toEqual({
    http: 400,
    status: 400,
    code,
    mistakes: [`Idempotency-Key ${mistake}`],
  });
});

describe("a store with transactions", () => {
  /** A store that writes down what it is asked, and fails where it is told to. */
  function scripted(fails: "finish" | "abandon" | "begin" | "nothing" = "nothing") {
    const log: string[] = [];
    const begun: IdempotencyRequest[] = [];
    const step = async (name: string, what = "") => {
      log.push(name + what);
      if (name === fails) throw new Error(`${name} failed`);
    };
    const errors: unknown[] = [];
    const store = {
      async begin(request: IdempotencyRequest): Promise<IdempotencyAttempt<string>> {
        begun.push(request);
        await step("begin");
        return {
          state: "new",
          tx: "tx1",
          finish: ({ status, body }) => step("finish", ` ${status} ${body}`),
          abandon: () => step("abandon"),
        };
      },
    };
    const report = (broken = false, body = '{"uprn":"1"}') =>
      createHandler<Ops, string>(
        serverTable,
        {
          ...working,
          reportMissed: async (_, { tx }) => {
            log.push(`run in ${tx}`);
            if (broken) throw new Error("broken");
            return { status: 202 };
          },
        },
        {
          basePath: BASE_PATH,
          version: VERSION,
          authorise: () => ({ id: "someone", scopes: ["waste:write"] }),
          idempotency: store,
          onError: (error) => errors.push(error),
        },
      )(
        new Request("http://x/waste/v1/missed-collections", {
          method: "POST",
          headers: { "content-type": "application/json", "idempotency-key": "k1" },
          body,
        }),
      );
    return { report, log, begun, errors };
  }

  it("keeps the answer after the operation ran in its transaction", async () => {
    const { report, log, begun } = scripted();
    expect((await report()).status).toBe(202);
    expect(log).toEqual(["begin", "run in tx1", "finish 202 null"]);
    expect(begun[0]).toMatchObject({ operation: "reportMissed", caller: "someone", key: "k1" });
    expect(begun[0]?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    await report(false, '{"uprn":"2"}');
    expect(begun[1]?.fingerprint).not.toBe(begun[0]?.fingerprint);
  });

  it("is told to abandon where the operation fails", async () => {
    const { report, log } = scripted();
    expect((await report(true)).status).toBe(500);
    expect(log).toEqual(["begin", "run in tx1", "abandon"]);
  });

  it("is told to abandon where it cannot keep the answer", async () => {
    const { report, log, errors } = scripted("finish");
    expect((await report()).status).toBe(500);
    expect(log).toEqual(["begin", "run in tx1", "finish 202 null", "abandon"]);
    expect(errors).toEqual([new Error("finish failed")]);
  });

  it("is not asked to run where it cannot begin", async () => {
    const { report, log, errors } = scripted("begin");
    expect((await report()).status).toBe(500);
    expect(log).toEqual(["begin"]);
    expect(errors).toEqual([new Error("begin failed")]);
  });

  it("may fail to abandon: both errors are told", async () => {
    const { report, errors } = scripted("abandon");
    expect((await report(true)).status).toBe(500);
    expect(errors).toEqual([new Error("abandon failed"), new Error("broken")]);
  });
});
