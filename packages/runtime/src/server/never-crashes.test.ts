import fc from "fast-check";
import { expect, it } from "vitest";
import { BASE_PATH, serverTable } from "../test/domain.js";
import { handlerFor } from "../test/handler-for.js";

/** Mostly what a client would send, so that what comes after is reached, else anything. */
function mostly<T>(usual: fc.Arbitrary<T>, any: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: any });
}

const text = (maxLength: number) => fc.string({ unit: "binary", maxLength });
const segment = mostly(
  fc.constantFrom("1", "000123", "x", "%31"),
  fc.oneof(fc.constantFrom("%", "%ff", "__proto__", "", "..", "nearest"), text(12)),
);
const template = mostly<{ method: string; path: string }>(
  fc.constantFrom(...Object.values(serverTable).map(({ method, path }) => ({ method, path }))),
  fc.record({
    method: fc.constantFrom("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE"),
    path: fc.constantFrom("/properties", "/properties/{uprn}", "/slots/{id}", "/{a}/{b}/{c}"),
  }),
);
const query = mostly(
  fc.constant<[string, string][]>([]),
  fc.array(
    fc.tuple(
      mostly(fc.constantFrom("limit", "from", "streams", "cursor", "all"), text(8)),
      mostly(fc.constantFrom("1", "true", "food,glass", "2026-12-01"), text(8)),
    ),
    { maxLength: 3 },
  ),
);
const target = fc
  .record({
    base: mostly(fc.constant(BASE_PATH), fc.constant("")),
    template,
    segments: fc.tuple(segment, segment, segment),
    query,
  })
  .map(({ base, template: { method, path }, segments, query }) => {
    const [...rest] = segments;
    const filled = path.replace(/\{\w+\}/g, () => rest.pop() ?? "");
    const search = query.map((pair) => pair.join("=")).join("&");
    return { method, path: `${base}${filled}${search === "" ? "" : `?${search}`}` };
  });
const value = fc.string({ minLength: 1, maxLength: 20 }).filter(isHeaderValue);
const headers = fc.record(
  {
    authorization: mostly(fc.constant("Bearer writer"), value),
    "content-type": mostly(fc.constant("application/json"), value),
    "idempotency-key": mostly(fc.constantFrom("k1", "k2"), value),
    "if-none-match": mostly(fc.constant("*"), value),
    "x-request-id": value,
    "content-length": mostly(fc.constant("1"), value),
    "content-encoding": mostly(fc.constant("identity"), value),
  },
  { requiredKeys: ["authorization", "content-type", "idempotency-key"] },
);
const body = fc.oneof(
  fc.jsonValue().map((json) => JSON.stringify(json)),
  fc.json().map((json) => `{"uprn":"1","notes":${json}}`),
  text(50).map((notes) => JSON.stringify({ uprn: "1", notes })),
  fc.string({ unit: "binary" }),
  fc.uint8Array(),
);

function isHeaderValue(text: string): boolean {
  try {
    return new Headers({ a: text }).has("a");
  } catch {
    return false;
  }
}

/** The request, or `undefined` where fetch itself refuses it. */
function requestOf(url: string, init: RequestInit): Request | undefined {
  try {
    return new Request(url, init);
  } catch {
    return undefined;
  }
}

it("answers any request as it is described to: never a rejection, never a 500", async () => {
  const { handler, errors } = handlerFor();
  await fc.assert(
    fc.asyncProperty(target, headers, body, async ({ method, path }, headers, body) => {
      const bodiless = method === "GET" || method === "HEAD";
      const init = { method, headers, ...(bodiless ? {} : { body }) };
      const request = requestOf(`http://council.example${path}`, init);
      if (request === undefined) return;
      const response = await handler(request);
      expect(errors).toEqual([]);
      expect(response.headers.get("x-request-id")).toMatch(/^[\w.-]{1,128}$/);
      expect(response.headers.get("localo-version")).toBe("waste/1.3.0");
      const text = await response.text();
      if (response.status < 400) return;
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      if (method === "HEAD") return;
      expect(text).not.toContain("\\ud");
      expectProblem(JSON.parse(text), response.status);
    }),
    { numRuns: 1500 },
  );
});

/** As `core/problem.schema.json` has it. */
function expectProblem(problem: unknown, status: number): void {
  const code = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  expect(problem).toMatchObject({
    title: expect.stringMatching(/^.{1,200}$/),
    status,
    code: expect.stringMatching(code),
  });
  const { errors = [] } = problem as { errors?: Record<string, string>[] };
  expect(errors.length).toBeLessThanOrEqual(20);
  for (const error of errors) {
    expect(["body", "query", "path", "header"]).toContain(error.in);
    expect(error.code).toMatch(code);
    expect(error.detail).toMatch(/^[\s\S]{1,1000}$/);
    if (error.in === "body") expect(error.pointer).toMatch(/^#(\/[^ ]*)?$/);
    else expect(error.name).toMatch(/^[\s\S]{1,128}$/);
  }
}
