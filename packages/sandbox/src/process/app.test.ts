import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createApp } from "./app.js";
import { logLines } from "./test/log-lines.js";
import { serveCouncil } from "./test/serve-council.js";

const { ask, running, lines } = serveCouncil();
const REQUEST_ID = "0b9e8a1c-5d4f-4a27-9c3b-6f1d2e7a8b90";

describe("a page of another origin", () => {
  it("may send keys and idempotency keys: the preflight says so, for a while", async () => {
    const { status, headers } = await ask("/waste/v1/missed-collections", {
      method: "OPTIONS",
      headers: {
        Origin: "https://forms.example.gov.uk",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type,idempotency-key",
      },
    });
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-methods")).toContain("POST");
    expect(headers.get("access-control-max-age")).toBe("7200");
    for (const name of [
      ...["Authorization", "Idempotency-Key", "Content-Type"],
      ...["If-None-Match", "X-Request-Id", "Localo-Version"],
    ]) {
      expect(headers.get("access-control-allow-headers")?.split(",")).toContain(name);
    }
  });

  it.each(["/waste/v1/services", "/waste/v1/nothing", "/nothing"])(
    "may read the answer of %s",
    async (path) => {
      const { headers } = await ask(path, { headers: { Origin: "https://forms.example.gov.uk" } });
      expect(headers.get("access-control-allow-origin")).toBe("*");
      for (const name of ["ETag", "Retry-After", "X-Request-Id", "Localo-Version", "Location"]) {
        expect(headers.get("access-control-expose-headers")?.split(",")).toContain(name);
      }
    },
  );
});

describe("every answer", () => {
  it.each([
    "/",
    "/health",
    "/ready",
    "/waste/openapi.json",
    "/reference/waste",
    "/waste/v1/services",
    "/nothing",
  ])("%s has a request id and tells browsers to be strict", async (path) => {
    const { headers } = await ask(path, { headers: { "X-Request-Id": REQUEST_ID } });
    expect(headers.get("x-request-id")).toBe(REQUEST_ID);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; /);
    expect(headers.get("cache-control")).toBe("private, no-cache");
  });

  it.each([
    "maeve@example.com",
    "990000000001",
    "sandbox-officer-key",
    `${REQUEST_ID}-990000000001`,
  ])("has a new request id where the client's could hold anything: %s", async (sent) => {
    const before = lines.length;
    const { headers } = await ask("/health", { headers: { "X-Request-Id": sent } });
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    const [line = ""] = lines.slice(before);
    expect(JSON.parse(line).requestId).toBe(headers.get("x-request-id"));
    expect(line).not.toContain(sent);
  });

  it("names the domain's version on its paths", async () => {
    for (const path of ["/waste/v1/services", "/waste/v1/nothing"]) {
      expect((await ask(path)).headers.get("localo-version")).toMatch(/^waste\/1\./);
    }
  });
});

it("is up and ready", async () => {
  expect(await (await ask("/health")).json()).toEqual({ status: "up" });
  expect(await (await ask("/ready")).json()).toEqual({ status: "ready" });
});

it("answers what is not there with a problem", async () => {
  const answer = await ask("/nothing");
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.json()).toMatchObject({ status: 404, code: "not-found" });
});

describe("the first page", () => {
  it("has no link that leads nowhere", async () => {
    const html = await (await ask("/")).text();
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) =>
      href.replaceAll("&amp;", "&"),
    );
    const paths = links.filter((href) => href.startsWith("/"));
    expect(paths.length).toBeGreaterThan(5);
    // The rest is the page itself.
    expect(links.filter((href) => !href.startsWith("/"))).toEqual(["data:,", "#main"]);
    for (const path of paths) expect([path, (await ask(path)).status]).toEqual([path, 200]);
  });

  it("shows each case that needs a key with a line that works", async () => {
    const { highlights } = running().council;
    const locked = highlights.filter(({ key }) => key !== undefined);
    expect(locked.length).toBeGreaterThan(0);
    for (const { path, key } of locked) {
      const headers = { Authorization: `Bearer ${key}` };
      expect([path, (await ask(path, { headers })).status]).toEqual([path, 200]);
    }
  });

  it("says where the clock stands", async () => {
    const html = await (await ask("/")).text();
    expect(html).toContain("Tuesday 24 November 2026, 16:30");
  });

  it("needs no script, and its style is the one that its policy allows", async () => {
    const answer = await ask("/");
    const html = await answer.text();
    expect(html).not.toMatch(/<script|\son\w+=|style="/);
    expect(answer.headers.get("content-security-policy")).toMatch(/style-src 'sha256-[\w+/]{43}='/);
  });

  it("is JSON for programs", async () => {
    const { summary, keys } = running().council;
    expect(await (await ask("/index.json")).json()).toMatchObject({ ...summary, keys });
    const { domains } = (await (await ask("/index.json")).json()) as { domains: unknown };
    expect(domains).toEqual([
      expect.objectContaining({
        domain: "waste",
        basePath: "/waste/v1",
        openapi: "/waste/openapi.json",
      }),
      expect.objectContaining({ domain: "planning", basePath: "/planning/v1" }),
      expect.objectContaining({ domain: "council-tax", basePath: "/council-tax/v1" }),
    ]);
  });
});

describe("the reference", () => {
  it("comes from here, whole", async () => {
    const html = await (await ask("/reference/waste")).text();
    const files = [...html.matchAll(/(?:src|href)="(\/reference[^"]+)"/g)].map(
      ([, file = ""]) => file,
    );
    expect(files).toHaveLength(3);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    for (const file of files) expect([file, (await ask(file)).status]).toEqual([file, 200]);
  });

  it("describes this host", async () => {
    const url = `${running().baseUrl}/waste/v1`;
    expect(await (await ask("/waste/openapi.json")).json()).toMatchObject({
      servers: [{ url, description: "This sandbox." }],
    });
    expect((await fetch(`${url}/services`)).status).toBe(200);
  });
});

describe("the log", () => {
  it("has a line for each request, with what it was for and nothing about anyone", async () => {
    const before = lines.length;
    const headers = {
      Authorization: "Bearer sandbox-officer-key",
      "X-Request-Id": REQUEST_ID,
      "Content-Type": "application/json",
      "Idempotency-Key": "idempotency-of-maeve",
    };
    const body = JSON.stringify({ uprn: "990000000001", contact: { email: "maeve@example.com" } });
    await ask("/waste/v1/properties/990000000001/collections?from=2026-11-23&serviceId=food", {
      headers,
    });
    await ask("/waste/v1/missed-collections", { method: "POST", headers, body });
    await ask("/waste/v1/properties/990000000001/nothing", { headers });
    await ask("/990000000001", { headers });
    await ask("/health", { headers });
    const entries = lines.slice(before).map((line) => JSON.parse(line));
    expect(entries.map(({ method, operation, route }) => [method, operation ?? route])).toEqual([
      ["GET", "listCollections"],
      ["POST", "reportMissedCollection"],
      ["GET", "/waste/v1/*"],
      ["GET", undefined],
      ["GET", "/health"],
    ]);
    for (const entry of entries) {
      expect(entry).toMatchObject({
        requestId: REQUEST_ID,
        status: expect.any(Number),
        ms: expect.any(Number),
      });
    }
    expect(lines.join("\n")).not.toMatch(
      /99000000|maeve|example\.com|sandbox-officer-key|2026-11-23/,
    );
  });

  it("has no token of a private calendar, whatever is answered", async () => {
    const before = lines.length;
    const made = await ask("/waste/v1/calendar-links", {
      method: "POST",
      headers: {
        Authorization: "Bearer sandbox-resident-key",
        "Content-Type": "application/json",
        "Idempotency-Key": "a-calendar",
      },
      body: JSON.stringify({ uprn: "990000000016" }),
    });
    const { pathname } = new URL(((await made.json()) as { url: string }).url);
    const token = pathname.split("/").at(-2) ?? "";
    const unknown = pathname.replace(token, [...token].reverse().join(""));
    for (const path of [
      pathname,
      unknown,
      `${pathname}?language=klingon`,
      `${pathname}/more`,
      `${pathname}/%zz`,
    ])
      await ask(path);
    await ask(pathname, { method: "HEAD" });
    await ask(pathname, { method: "POST" });
    const said = lines.slice(before);
    expect(said.map((line) => JSON.parse(line).status)).toEqual([
      ...[201, 200, 404, 400, 404, 400, 200, 405],
    ]);
    expect(said.filter((line) => line.includes(token.slice(0, 8)))).toEqual([]);
    expect(said.filter((line) => line.includes(unknown.split("/").at(-2) ?? ""))).toEqual([]);
  });
});

describe("the rate limit", () => {
  // A second lasts as long as a test takes.
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  it("counts the council's keys, and leaves health and readiness alone", async () => {
    const { council } = running();
    const app = createApp(council, { log: logLines().log, rateLimit: 1 });
    const statuses = [];
    for (const { key } of [...council.keys, ...council.keys]) {
      const headers = { Authorization: `Bearer ${key}` };
      statuses.push((await app.request("/waste/v1/policy", { headers })).status);
    }
    const [once, twice] = [council.keys.map(() => 200), council.keys.map(() => 429)];
    expect(statuses).toEqual([...once, ...twice]);
    const probes = await Promise.all(["/health", "/ready", "/health", "/ready"].map(get));
    expect(probes).toEqual([200, 200, 200, 200]);
    async function get(path: string) {
      return (await app.request(path)).status;
    }
  });

  it("answers as the API does: a problem, its version and id, readable from any origin", async () => {
    const app = createApp(running().council, { log: logLines().log, rateLimit: 1 });
    await app.request("/waste/v1/policy");
    const { status, headers } = await app.request("/waste/v1/policy");
    expect(status).toBe(429);
    expect(headers.get("retry-after")).toBe("1");
    expect(headers.get("localo-version")).toMatch(/^waste\//);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("x-request-id")).toMatch(/./);
  });
});

it("logs an error without what was asked, which can be about people", async () => {
  const { log, lines } = logLines();
  const { council } = running();
  const listCollections = () => Promise.reject(new TypeError("990000000016"));
  const operations = { ...council.operations };
  operations.waste = { ...operations.waste, listCollections };
  const app = createApp({ ...council, operations }, { log, rateLimit: 0 });
  const path = "/waste/v1/properties/990000000016/collections?serviceId=clinical";
  expect((await app.request(path)).status).toBe(500);
  expect(lines.join("")).toContain('"operationId":"listCollections"');
  expect(lines.join("")).toContain('"error":"TypeError"');
  expect(lines.join("")).not.toMatch(/990000000016|clinical/);
});

it("refuses a body over 1 MB, and the sandbox goes on", async () => {
  const keys = running().council.keys;
  const key = keys.find(({ scopes }) => scopes.includes("waste:write"))?.key;
  const answer = await ask("/waste/v1/missed-collections", {
    method: "POST",
    headers: {
      Authorization: `Bearer ${key}`,
      "Content-Type": "application/json",
      "Idempotency-Key": "large",
    },
    body: JSON.stringify({ notes: "x".repeat(2_000_000) }),
  });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ code: "body-too-large" });
  expect((await ask("/ready")).status).toBe(200);
});

it("answers a path that cannot be decoded with a problem", async () => {
  // fetch would mend it.
  const { port } = new URL(running().baseUrl);
  const status = await new Promise((resolve) => {
    request({ port, path: "/waste/v1/properties/%zz" }, ({ statusCode }) =>
      resolve(statusCode),
    ).end();
  });
  expect(status).toBe(400);
});
