import { describe, expect, it, vi } from "vitest";
import { redact } from "../redact/redact.js";
import { handlerFor } from "../test/handler-for.js";
import { logError } from "./defaults.js";
import type { RequestReport } from "./handler.js";

const mask = { properties: { uprn: 1, body: { properties: { uprn: 1 } } } };
const redactArguments = (_: string, args: unknown) => redact(mask, args);
const reportOf = (reports: readonly RequestReport[]) => {
  const [{ milliseconds, ...report } = { milliseconds: Number.NaN }] = reports;
  expect(milliseconds).toBeGreaterThanOrEqual(0);
  return report;
};

describe("onRequest", () => {
  it("is told of an answer, with what is private masked", async () => {
    const reports: RequestReport[] = [];
    const { report } = handlerFor({}, { onRequest: (each) => reports.push(each), redactArguments });
    await report('{"uprn":"1","notes":"Maeve"}', { "x-request-id": "r1" });
    expect(reportOf(reports)).toEqual({
      requestId: "r1",
      operationId: "reportMissed",
      caller: "Bearer writer",
      method: "POST",
      status: 201,
      arguments: { body: { uprn: "1", notes: "•••" } },
    });
  });

  it("is told of a problem, and of a path that there is not", async () => {
    const reports: RequestReport[] = [];
    const { ask } = handlerFor({}, { onRequest: (each) => reports.push(each) });
    await ask("/properties/x", { headers: { "x-request-id": "r2" } });
    await ask("/maeve@example.com", { headers: { "x-request-id": "r3" } });
    expect(reports).toEqual([
      expect.objectContaining({
        operationId: "getProperty",
        status: 400,
        code: "invalid-parameter",
      }),
      {
        requestId: "r3",
        method: "GET",
        status: 404,
        code: "not-found",
        milliseconds: expect.any(Number),
      },
    ]);
  });

  it("shows no arguments where nothing says what is private", async () => {
    const reports: RequestReport[] = [];
    const { report } = handlerFor({}, { onRequest: (each) => reports.push(each) });
    await report('{"uprn":"1","notes":"Maeve"}');
    expect(JSON.stringify(reports)).not.toContain("Maeve");
  });

  it("may fail", async () => {
    const { ask } = handlerFor(
      {},
      {
        onRequest: () => {
          throw new Error("No disk");
        },
      },
    );
    expect((await ask("/properties/1")).status).toBe(200);
  });
});

describe("onError", () => {
  it("is told of the arguments, with what is private masked", async () => {
    const told: unknown[] = [];
    const reportMissed = () => {
      throw new Error("No database");
    };
    const { report } = handlerFor(
      { reportMissed },
      { onError: (_, about) => told.push(about), redactArguments },
    );
    await report('{"uprn":"1","notes":"Maeve"}', { "x-request-id": "r1" });
    const args = { body: { uprn: "1", notes: "•••" } };
    expect(told).toEqual([{ operationId: "reportMissed", requestId: "r1", arguments: args }]);
  });

  it("by default logs where an error was thrown, and not what it quotes", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const reportMissed = () => {
      const detail = "Key (email)=(maeve@example.com) already exists.";
      throw Object.assign(new TypeError(`duplicate key\n${detail}`), { code: "23505", detail });
    };
    const { report } = handlerFor({ reportMissed }, { onError: logError, requestId: () => "r1" });
    await report('{"uprn":"1"}');
    const [text] = log.mock.calls.map((parts) => parts.join(" "));
    log.mockRestore();
    expect(text).toMatch(/^reportMissed, request r1: TypeError 23505\n\s+at .*hooks\.test\.ts/);
    expect(text).not.toContain("maeve");
  });
});
