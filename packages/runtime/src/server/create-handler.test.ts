import { describe, expect, it } from "vitest";
import { BASE_PATH, type Ops, serverTable, VERSION } from "../test/domain.js";
import { bodyOf, handlerFor, problemOf, working } from "../test/handler-for.js";
import { AnswerError } from "./answer-error.js";
import { createHandler } from "./create-handler.js";
import { memoryIdempotency } from "./memory-idempotency.js";
import { notImplemented } from "./not-implemented.js";
import { ProblemReply } from "./problem-reply.js";

describe("a handler", () => {
  it("answers with body, request id and version", async () => {
    const { ask } = handlerFor();
    const response = await ask("/properties/1", { headers: { "x-request-id": "r-1" } });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ uprn: "1", status: "active" });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/json",
      "localo-version": "waste/1.3.0",
      "x-request-id": "r-1",
    });
  });

  it("answers text in UTF-8, and nothing where there is nothing", async () => {
    const { ask } = handlerFor();
    const calendar = await ask("/properties/1/collections.ics");
    expect(calendar.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(await calendar.text()).toBe("BEGIN:VCALENDAR");
    const released = await ask("/slots/1", {
      method: "DELETE",
      headers: { authorization: "Bearer writer" },
    });
    expect(released.status).toBe(204);
    expect(released.body).toBeNull();
  });

  it("gives an implementation its arguments and context", async () => {
    const { ask } = handlerFor({
      getProperty: ({ uprn }, context) => {
        expect(uprn).toBe("7");
        expect(context).toMatchObject({ operationId: "getProperty", requestId: "r-2" });
        expect(context.caller).toEqual({ id: "Bearer none", scopes: [] });
        expect(context.tx).toBeUndefined();
        expect(context.signal).toBe(context.request.signal);
        return { status: 200, body: { uprn, status: "active" }, headers: { Vary: "Accept" } };
      },
    });
    const response = await ask("/properties/7", {
      headers: { "x-request-id": "r-2", authorization: "Bearer none" },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("vary")).toBe("Accept");
  });

  it("keeps the this of a class", async () => {
    class Council {
      readonly status = "own";
      getProperty({ uprn }: { uprn: string }) {
        return { status: 200, body: { uprn, status: this.status } } as const;
      }
    }
    const operations = Object.assign(new Council(), { ...working, getProperty: undefined });
    Reflect.deleteProperty(operations, "getProperty");
    const handler = createHandler<Ops>(serverTable, operations as never, {
      basePath: BASE_PATH,
      version: VERSION,
      idempotency: memoryIdempotency(),
    });
    const response = await handler(new Request("http://x/waste/v1/properties/1"));
    expect(await response.json()).toEqual({ uprn: "1", status: "own" });
  });

  it.each(["bad id", "x".repeat(129), "a/b", ""])("makes an id of its own for %j", async (sent) => {
    const { ask } = handlerFor();
    const { headers } = await ask("/properties/1", { headers: { "x-request-id": sent } });
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    [() => "own-1", "own-1"],
    [() => "no\nheader", /^[0-9a-f-]{36}$/],
    [
      () => {
        throw new Error("broken");
      },
      /^[0-9a-f-]{36}$/,
    ],
  ])("takes a request id of the service's, if it can be sent", async (requestId, expected) => {
    const { ask } = handlerFor({}, { requestId });
    const { headers } = await ask("/properties/1");
    expect(headers.get("x-request-id")).toMatch(expected);
  });

  it("answers HEAD as GET without the body", async () => {
    const { ask } = handlerFor();
    const get = await ask("/properties/1");
    const head = await ask("/properties/1", { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(head.body).toBeNull();
    expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
    const missing = await ask("/nothing", { method: "HEAD" });
    expect([missing.status, missing.body]).toEqual([404, null]);
  });
});

describe("a path", () => {
  it("with literal segments wins over one with parameters", async () => {
    const { ask } = handlerFor();
    expect(await (await ask("/properties/nearest")).json()).toMatchObject({ status: "nearest" });
  });

  it.each([
    "/nothing",
    "",
    "/",
    "/properties/",
    "/properties//collections",
    "/properties/1/",
    "/properties/1/nothing",
  ])("%j leads nowhere", async (path) => {
    const { ask } = handlerFor();
    expect(await problemOf(await ask(path))).toMatchObject({ http: 404, code: "not-found" });
  });

  it.each([
    "/",
    "/waste",
    "/waste/v2/properties",
    "//waste/v1/properties",
    "/wasted/v1/properties",
  ])("%s is not below the base path", async (path) => {
    const { handler } = handlerFor();
    expect((await handler(new Request(`http://x${path}`))).status).toBe(404);
  });

  it.each(["%", "%zz", "%ff"])("with the segment %s cannot be decoded", async (segment) => {
    const { ask } = handlerFor();
    expect(await problemOf(await ask(`/properties/${segment}`))).toEqual({
      http: 400,
      status: 400,
      code: "malformed-path",
      mistakes: [],
    });
  });

  it.each([
    ["POST", "/properties", "GET, HEAD"],
    ["GET", "/missed-collections", "POST"],
    ["HEAD", "/slots/1", "DELETE"],
    ["OPTIONS", "/properties/1", "GET, HEAD"],
  ])("refuses %s %s and says what it takes", async (method, path, allow) => {
    const { ask } = handlerFor();
    const response = await ask(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe(allow);
  });
});

describe("who may ask", () => {
  it.each([
    [undefined, 401],
    ["Bearer unknown", 401],
    ["Bearer none", 403],
    ["Bearer half", 403],
    ["Bearer writer", 201],
    ["Bearer admin", 201],
  ])("%s: %i", async (key, status) => {
    const { report } = handlerFor();
    const response = await report('{"uprn":"1"}', { authorization: key ?? "" });
    expect(response.status).toBe(status);
    expect(response.headers.has("www-authenticate")).toBe(status === 401);
  });

  it("is nobody for an operation that is open to anyone", async () => {
    const { ask } = handlerFor();
    expect((await ask("/properties/1")).status).toBe(200);
    expect((await ask("/properties/1", { headers: { authorization: "" } })).status).toBe(200);
  });

  it.each(["Bearer unknown", "Bearer", "Basic YTpi"])(
    "is asked again for %s, which nobody knows, where the operation is open to anyone too",
    async (authorization) => {
      const { ask, report } = handlerFor();
      const open = await ask("/properties/1", { headers: { authorization } });
      expect(open.headers.get("www-authenticate")).toBe('Bearer error="invalid_token"');
      const { detail, ...problem } = await bodyOf(open);
      expect(problem).toEqual({ title: "Not authenticated", status: 401, code: "unauthenticated" });
      expect(detail).toContain("not known");
      const closed = await report('{"uprn":"1"}', { authorization });
      expect(closed.headers.get("www-authenticate")).toBe('Bearer error="invalid_token"');
    },
  );

  it("is asked for a key where none is sent and one is needed", async () => {
    const { ask } = handlerFor();
    const response = await ask("/slots/1", { method: "DELETE" });
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
    expect((await bodyOf(response)).detail).toContain("Send a key");
  });

  it("is nobody where nothing tells", async () => {
    const handler = createHandler<Ops>(serverTable, working, {
      basePath: BASE_PATH,
      version: VERSION,
      idempotency: memoryIdempotency(),
    });
    const init = { method: "DELETE", headers: { authorization: "Bearer writer" } };
    const response = await handler(new Request("http://x/waste/v1/slots/1", init));
    expect(await problemOf(response)).toMatchObject({ http: 401, code: "unauthenticated" });
  });

  it("is nobody where telling fails", async () => {
    const { ask, errors } = handlerFor(
      {},
      {
        authorise: () => {
          throw new Error("the directory is down");
        },
      },
    );
    expect((await ask("/slots/1", { method: "DELETE" })).status).toBe(500);
    expect(errors).toEqual([new Error("the directory is down")]);
  });

  it("is asked before anything is read", async () => {
    const { ask } = handlerFor();
    const response = await ask("/slots/%20not%20valid?what=1", { method: "DELETE" });
    expect(response.status).toBe(401);
  });

  it("may be refused with a problem", async () => {
    const { ask } = handlerFor(
      {},
      {
        authorise: () => {
          throw new ProblemReply(429, "rate-limited", { retryAfter: 7 });
        },
      },
    );
    const response = await ask("/properties/1");
    expect(response.headers.get("retry-after")).toBe("7");
    expect(await problemOf(response)).toMatchObject({ http: 429, code: "rate-limited" });
  });
});

describe("an implementation", () => {
  it("that is none answers 501", async () => {
    const { ask } = handlerFor({ getProperty: notImplemented });
    expect(await problemOf(await ask("/properties/1"))).toMatchObject({
      http: 501,
      code: "not-implemented",
    });
  });

  it("refuses with a problem", async () => {
    const { ask, errors } = handlerFor({
      getProperty: (_, { problem }) => {
        throw problem(503, "unavailable", {
          detail: "Back at six.",
          retryAfter: 0.2,
          headers: { "Cache-Control": "no-store" },
        });
      },
    });
    const response = await ask("/properties/1");
    expect(response.status).toBe(503);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/problem+json",
      "retry-after": "1",
      "cache-control": "no-store",
      "localo-version": "waste/1.3.0",
    });
    expect(await response.json()).toEqual({
      title: "Not available now",
      status: 503,
      code: "unavailable",
      detail: "Back at six.",
    });
    expect(errors).toEqual([]);
  });

  it("has a problem's code in words for a title", async () => {
    const { report } = handlerFor({
      reportMissed: (_, { problem }) => {
        throw problem(409, "already-reported");
      },
    });
    const response = await report('{"uprn":"1"}');
    expect(await response.json()).toMatchObject({ title: "Already reported" });
  });

  it.each([
    ["throws", () => Promise.reject(new Error("Ms Example"))],
    ["answers nothing", () => undefined],
    [
      "refuses with a problem that is not described",
      () => {
        throw new ProblemReply(404, "gone-fishing", { detail: "Ms Example" });
      },
    ],
    ["answers a status that is not described", () => ({ status: 302 })],
    ["answers no body", () => ({ status: 200 })],
    ["answers an invalid body", () => ({ status: 200, body: { uprn: "Ms Example" } })],
    ["answers what JSON cannot hold", () => ({ status: 200, body: { uprn: 1n } })],
    [
      "answers headers that are none",
      () => ({ status: 200, body: { uprn: "1", status: "a" }, headers: { "a b": "c" } }),
    ],
  ])("that %s is a 500, and told of", async (_, getProperty) => {
    const { ask, errors } = handlerFor({ getProperty: getProperty as never });
    const response = await ask("/properties/1", { headers: { "x-request-id": "r-1" } });
    expect(response.headers.get("x-request-id")).toBe("r-1");
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ status: 500, code: "internal-error" });
    expect(text).not.toContain("Example");
    expect(errors).toHaveLength(1);
  });

  it("that answers an invalid body is told by place, not by value", async () => {
    const { ask, errors } = handlerFor({
      getProperty: () => ({ status: 200, body: { uprn: "Ms Example", status: "active" } }),
    });
    await ask("/properties/1");
    expect(errors).toEqual([
      new AnswerError("getProperty answered 200 with a body that is not valid: /uprn wrong-format"),
    ]);
  });

  it("is not checked where nobody wants it", async () => {
    const { ask } = handlerFor(
      { getProperty: () => ({ status: 200, body: { uprn: "x", status: "active" } }) },
      { validateResponses: false },
    );
    expect((await ask("/properties/1")).status).toBe(200);
  });

  it.each([
    () => {
      throw new Error("the log is full");
    },
    () => Promise.reject(new Error("the log is away")),
  ])("is answered even where onError fails", async (onError) => {
    const { ask } = handlerFor({ getProperty: () => Promise.reject(new Error()) }, { onError });
    expect((await ask("/properties/1")).status).toBe(500);
  });
});

describe("createHandler", () => {
  const place = { basePath: BASE_PATH, version: VERSION };
  const store = { idempotency: memoryIdempotency() };

  it("refuses an operation that is missing", () => {
    const { getProperty: _, ...others } = working;
    expect(() => createHandler<Ops>(serverTable, others as never, { ...place, ...store })).toThrow(
      "getProperty is neither a function nor notImplemented.",
    );
  });

  it("refuses a keyed write without a store, unless it is not implemented", () => {
    expect(() => createHandler<Ops>(serverTable, working, place)).toThrow(
      "reportMissed takes an Idempotency-Key",
    );
    createHandler<Ops>(serverTable, { ...working, reportMissed: notImplemented }, place);
  });

  it("refuses an operation that says not who may call it", () => {
    const table = { ...serverTable, getProperty: { ...serverTable.getProperty, security: [] } };
    expect(() => createHandler<Ops>(table, working, { ...place, ...store })).toThrow(
      "getProperty says not who may call it",
    );
  });
});
