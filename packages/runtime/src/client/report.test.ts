import { describe, expect, it, onTestFinished } from "vitest";
import { redact } from "../redact/redact.js";
import { BASE_PATH, clientTable, type Ops, VERSION } from "../test/domain.js";
import { createClient } from "./create-client.js";
import type { CallReport, ClientOptions } from "./options.js";
import { reportCall } from "./report.js";

const mask = { properties: { uprn: 1, body: { properties: { uprn: 1 } } } };

/** A client that is answered without a network, and what its hook was told. */
function clientWith(answer: () => Response, options: Partial<ClientOptions> = {}) {
  const told: CallReport[] = [];
  let heard = () => {};
  const all: ClientOptions = {
    baseUrl: `http://council.example${BASE_PATH}`,
    fetch: async () => answer(),
    tries: 1,
    onCall: (report) => {
      told.push(report);
      heard();
    },
    ...options,
  };
  const client = createClient<Ops>(clientTable, all, VERSION, async () => ({
    report: (call) => reportCall(call, (_, args) => redact(mask, args)),
  }));
  const first = new Promise<void>((resolve) => {
    heard = resolve;
  });
  onTestFinished(() => expect(told.length).toBeLessThan(2));
  return { client, report: () => first.then(() => told[0]) };
}

const answers = (status: number, body: unknown) => () =>
  Response.json(body, { status, headers: { "x-request-id": "r1" } });

describe("onCall", () => {
  it("is told how a call went, with what is private masked", async () => {
    const { client, report } = clientWith(answers(201, { id: "a", phase: "open" }));
    await client.reportMissed({ body: { uprn: "1", notes: "Maeve" } });
    expect(await report()).toEqual({
      operationId: "reportMissed",
      arguments: { body: { uprn: "1", notes: "•••" } },
      kind: "success",
      status: 201,
      requestId: "r1",
      milliseconds: expect.any(Number),
    });
  });

  it.each<[string, () => Response, object]>([
    [
      "a problem",
      answers(422, { title: "No", status: 422, code: "ineligible" }),
      { kind: "problem", status: 422, code: "ineligible", requestId: "r1" },
    ],
    [
      "an answer that is not valid",
      answers(201, { id: 5 }),
      { kind: "invalid-response", status: 201 },
    ],
    [
      "no answer",
      () => {
        throw new TypeError("connect ECONNREFUSED");
      },
      { kind: "network" },
    ],
  ])("is told of %s", async (_, answer, expected) => {
    const { client, report } = clientWith(answer);
    expect((await client.safe.reportMissed({ body: { uprn: "1" } })).ok).toBe(false);
    expect(await report()).toMatchObject(expected);
  });

  it("is told that a middleware threw, and not what", async () => {
    const middleware = [
      () => {
        throw new Error("maeve@example.com");
      },
    ];
    const { client, report } = clientWith(answers(200, {}), { middleware });
    await expect(client.getNearest()).rejects.toThrow("maeve");
    expect(await report()).toEqual({
      operationId: "getNearest",
      arguments: {},
      kind: "error",
      milliseconds: expect.any(Number),
    });
  });

  it("may fail", async () => {
    const onCall = () => {
      throw new Error("No disk");
    };
    const { client } = clientWith(answers(200, { uprn: "1", status: "active" }), { onCall });
    expect(await client.getNearest()).toEqual({ uprn: "1", status: "active" });
  });
});
