import { describe, expect, it } from "vitest";
import { clientFor, json, problem } from "../test/client-for.js";
import { serve } from "../test/serve.js";
import { InvalidResponseError, LocaloError, NetworkError, ProblemError } from "./errors.js";

/** What a rejected promise was rejected with. */
async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe("ProblemError", () => {
  it("has the problem, its status, code and mistakes", async () => {
    const errors = [{ in: "body", pointer: "#/notes", code: "too-long", detail: "Shorten it" }];
    const { client } = await clientFor((response) =>
      problem(response, 422, "invalid-body", { "x-request-id": "r-1" }, { errors, detail: "No." }),
    );
    const error = await errorOf(client.reportMissed({ body: { uprn: "1" } }));
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toBeInstanceOf(LocaloError);
    expect(error).toMatchObject({
      name: "ProblemError",
      kind: "problem",
      operationId: "reportMissed",
      status: 422,
      code: "invalid-body",
      errors,
      requestId: "r-1",
      problem: { title: "A problem", detail: "No." },
      message: "reportMissed: A problem (422 invalid-body; #/notes too-long)",
    });
  });

  it("is narrowed by status and code in safe", async () => {
    const { client } = await clientFor((response) => problem(response, 409, "already-reported"));
    const result = await client.safe.reportMissed({ body: { uprn: "1" } });
    expect(result).toMatchObject({
      ok: false,
      kind: "problem",
      status: 409,
      code: "already-reported",
      error: { status: 409 },
    });
  });

  it("believes the HTTP status, not the problem's", async () => {
    const { client } = await clientFor((response) =>
      json(response, 404, { title: "Gone", status: 410, code: "not-found" }),
    );
    expect(await errorOf(client.getProperty({ uprn: "1" }))).toMatchObject({
      status: 404,
      problem: { status: 404 },
    });
  });

  const unknown = { in: "body", pointer: "#/notez", code: "unknown-property", detail: "Remove it" };
  it.each([
    ["waste/1.2.9", "older"],
    ["waste/1.3.0", undefined],
    ["waste/1.10.0", undefined],
    ["planning/1.0.0", undefined],
  ])("of %s about an unknown property says that the server is %s", async (serverVersion, said) => {
    const { client } = await clientFor((response) =>
      problem(response, 422, "invalid-body", {}, { errors: [unknown], serverVersion }),
    );
    const error = await errorOf(client.reportMissed({ body: { uprn: "1" } }));
    expect(error).toMatchObject({ serverVersion });
    const older = `the server is older (${serverVersion}) than this client (waste/1.3.0)`;
    expect(String(error).includes(older)).toBe(said !== undefined);
  });

  it("takes the server's version from the header too", async () => {
    const { client } = await clientFor((response) =>
      problem(response, 422, "invalid-body", { "localo-version": "waste/1.2.0" }),
    );
    const error = await errorOf(client.reportMissed({ body: { uprn: "1" } }));
    expect(error).toMatchObject({ serverVersion: "waste/1.2.0" });
    expect(String(error)).not.toContain("older");
  });

  it.each([
    ["waste/2.0.0", "the server is newer (waste/2.0.0) than this client (waste/1.3.0)"],
    ["waste/0.9.0", "the server is older (waste/0.9.0) than this client (waste/1.3.0)"],
  ])("says of %s that it is another major, whatever the problem", async (version, said) => {
    const { client } = await clientFor((response) =>
      problem(response, 404, "not-found", { "localo-version": version }),
    );
    const error = await errorOf(client.getProperty({ uprn: "1" }));
    expect(error).toMatchObject({ status: 404, serverVersion: version });
    expect(String(error)).toContain(said);
  });

  it("has a message of 2,000 characters at most, which still says that the server is older", async () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({
      ...unknown,
      pointer: `#/${"x".repeat(index < 5 ? 2000 : 5)}`,
    }));
    const { client } = await clientFor((response) =>
      problem(response, 422, "invalid-body", {}, { errors: many, serverVersion: "waste/1.2.0" }),
    );
    const error = await errorOf(client.reportMissed({ body: { uprn: "1" } }));
    const { message } = error as Error;
    expect(message).toHaveLength(2000);
    const older = "the server is older (waste/1.2.0) than this client (waste/1.3.0)";
    expect(message.includes(older)).toBe(true);
    expect(error).toHaveProperty("errors.length", 100_000);
  });

  it("has a message of one line", async () => {
    const { client } = await clientFor((response) =>
      json(response, 404, { title: "No\r\nERROR\u2028all\u202eis lost", code: "not-found" }),
    );
    const error = await errorOf(client.getProperty({ uprn: "1" }));
    expect((error as Error).message).toBe("getProperty: No  ERROR all is lost (404 not-found)");
  });

  it("leaves members away that are not what they should be (RFC 9457 §3.1)", async () => {
    const odd = { toString: 1 };
    const mistakes = [
      { code: "missing", in: "query", name: odd, detail: "Send it", pointer: null, more: odd },
      { code: "missing", in: odd, detail: null, suggestion: 1 },
    ];
    const { client } = await clientFor((response) =>
      problem(
        response,
        404,
        "not-found",
        { "localo-version": "waste/1.2.0" },
        { type: odd, detail: null, instance: [], serverVersion: odd, errors: mistakes, more: odd },
      ),
    );
    const result = await client.safe.getProperty({ uprn: "1" });
    const errors = [
      { code: "missing", in: "query", detail: "Send it", more: odd },
      { code: "missing", in: "body", detail: "" },
    ];
    expect(result).toMatchObject({ kind: "problem", code: "not-found", error: { errors } });
    expect(result.ok || (result.kind === "problem" && result.error.problem)).toEqual({
      title: "A problem",
      status: 404,
      code: "not-found",
      errors,
      more: odd,
    });
    expect(result).toMatchObject({ error: { serverVersion: "waste/1.2.0" } });
  });

  it.each([
    ["an HTML page", "<html><h1>Private page about Ms Example</h1></html>"],
    ["other JSON", '{"message":"Private page about Ms Example"}'],
    ["a broken problem", '{"title":1,"code":"not-found"}'],
    ["mistakes that are none", '{"title":"a","code":"b","errors":[null]}'],
    ["nothing", ""],
  ])("stands for %s too, with a code that no operation has", async (_, page) => {
    const { client } = await clientFor((response) => {
      response.writeHead(404, { "content-type": "text/html" }).end(page);
    });
    const error = await errorOf(client.getProperty({ uprn: "1" }));
    expect(error).toMatchObject({ kind: "problem", status: 404, code: "http-404", errors: [] });
    expect(String(error)).not.toContain("Private");
  });

  it("stands for an error page that is too large", async () => {
    const { client } = await clientFor((response) => response.writeHead(404).end("x".repeat(99)), {
      maxResponseBytes: 50,
    });
    expect(await errorOf(client.getProperty({ uprn: "1" }))).toMatchObject({ code: "http-404" });
  });
});

describe("InvalidResponseError", () => {
  it.each([
    [
      "JSON that is not valid",
      200,
      { uprn: "Ms Example", status: "active" },
      "the answer (200) is not valid: /uprn wrong-format",
    ],
    ["a status that is not described", 202, {}, "the answer (202) is not described"],
    ["a status between success and problem", 304, {}, "the answer (304) is a redirect to nowhere"],
  ])("tells %s", async (_, status, body, message) => {
    const { client, seen } = await clientFor((response) =>
      json(response, status, body, { "x-request-id": "r-1" }),
    );
    const error = await errorOf(client.getProperty({ uprn: "1" }));
    expect(error).toBeInstanceOf(InvalidResponseError);
    expect(error).toMatchObject({
      message: expect.stringContaining(`getProperty: ${message}`),
      kind: "invalid-response",
      status,
      requestId: "r-1",
    });
    expect(seen).toHaveLength(1);
  });

  it("has the issues", async () => {
    const { client } = await clientFor((response) => json(response, 200, { uprn: "1" }));
    const result = await client.safe.getProperty({ uprn: "1" });
    expect(result).toMatchObject({
      kind: "invalid-response",
      error: { issues: [{ code: "missing", pointer: "/status" }] },
    });
  });

  it("tells a login page without showing it", async () => {
    const { client } = await clientFor((response) => {
      response.writeHead(200, { "content-type": "text/html" }).end("<html>Ms Example</html>");
    });
    const error = await errorOf(client.getProperty({ uprn: "1" }));
    expect(error).toMatchObject({
      message: "getProperty: the answer (200) cannot be read: 23 bytes of text/html",
      issues: [],
    });
  });

  it.each([
    ["JSON", "application/json", "application/json"],
    ["nothing", undefined, "no type"],
  ])("tells what is no JSON by what it says it is: %s", async (_, type, said) => {
    const headers = type === undefined ? {} : { "content-type": type };
    const { client } = await clientFor((response) => response.writeHead(200, headers).end('{"a":'));
    const error = await errorOf(client.getProperty({ uprn: "1" }));
    expect(error).toMatchObject({
      message: `getProperty: the answer (200) cannot be read: 5 bytes of ${said}`,
    });
  });

  it("tells text that is not UTF-8, and takes it for no other", async () => {
    const latin1 = Buffer.from('{"uprn":"1","status":"T\xfd"}', "latin1");
    const { client } = await clientFor((response) => {
      response.writeHead(200, { "content-type": "application/json" }).end(latin1);
    });
    for (const call of [client.getProperty({ uprn: "1" }), client.getCalendar({ uprn: "1" })]) {
      expect(String(await errorOf(call))).toContain("cannot be read: 26 bytes of application/json");
    }
  });

  it("tells an answer that is empty", async () => {
    const { client } = await clientFor((response) => response.writeHead(200).end());
    const error = await errorOf(client.getProperty({ uprn: "1" }));
    expect(error).toMatchObject({
      message: "getProperty: the answer (200) cannot be read: 0 bytes of no type",
    });
  });

  it("tells an answer that is too large, however it comes", async () => {
    const { client } = await clientFor(
      (response) => {
        response.writeHead(200, { "content-type": "application/json" });
        // More than fits; the client must go away for it to end.
        const more = () => {
          while (!response.destroyed && response.write(" ".repeat(65_536)));
        };
        response.on("drain", more);
        more();
      },
      { maxResponseBytes: 200_000 },
    );
    const error = await errorOf(client.getProperty({ uprn: "1" }));
    expect(error).toMatchObject({
      message: "getProperty: the answer (200) has more than 200000 bytes",
    });
  });
});

describe("NetworkError", () => {
  it("tells a refused connection, with its cause", async () => {
    const { url, server } = await serve(() => {});
    await new Promise((resolve) => server.close(resolve));
    const { client } = await clientFor(() => {}, { fetch: () => fetch(url), tries: 1 });
    const error = await errorOf(client.getProperty({ uprn: "1" }));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ kind: "network", cause: expect.any(TypeError) });
  });

  it("tells an answer that breaks off", async () => {
    const { client } = await clientFor(
      (response) => {
        response.writeHead(200, { "content-length": "1000" }).write("{");
        response.destroy();
      },
      { tries: 1 },
    );
    const result = await client.safe.getProperty({ uprn: "1" });
    expect(result).toMatchObject({ ok: false, kind: "network" });
  });
});
