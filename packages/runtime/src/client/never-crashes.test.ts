import * as fc from "fast-check";
import { expect, it } from "vitest";
import { BASE_PATH, clientTable, type Ops, VERSION } from "../test/domain.js";
import { createClient } from "./create-client.js";
import { LocaloError } from "./errors.js";

// A server that answers whatever it likes: a client says how it went, in one line, and nothing else
// happens.

const PRIVATE = "Zaphrimble";

const header = fc.record(
  {
    "content-type": fc.constantFrom(
      "application/json",
      "application/problem+json",
      "text/html; charset=latin1",
      "application/json\u00a0",
      "x".repeat(5000),
    ),
    location: fc.oneof(
      fc.webUrl(),
      fc.constantFrom(
        "//[",
        "",
        "..",
        "javascript:alert(1)",
        "//evil.example/",
        "\\\\evil.example",
      ),
    ),
    "retry-after": fc.constantFrom("0", "-1", "1e9", "9".repeat(400), "soon", "Fri, 99 Foo GMT"),
    "localo-version": fc.constantFrom(
      "waste/2.0.0",
      "waste/",
      "/",
      "~/~",
      "waste/1.3.0-",
      "x".repeat(5000),
    ),
    "x-request-id": fc.constantFrom("r-1", "x".repeat(5000), "<script>"),
  },
  { requiredKeys: [] },
);

const member = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(PRIVATE, "\r\nERROR", "\u2028\u202e\ud800", "x".repeat(5000), "toString"),
);
const problem = fc.dictionary(
  fc.constantFrom(
    "title",
    "code",
    "status",
    "detail",
    "errors",
    "serverVersion",
    "__proto__",
    "toString",
  ),
  member,
);
const problemWithErrors = fc.record({
  title: fc.string({ unit: "binary" }),
  code: fc.constantFrom("not-found", "unknown-property", "constructor"),
  errors: fc.array(
    fc.oneof(problem, fc.record({ code: fc.string(), pointer: member, in: member })),
  ),
});
const body = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.oneof(fc.jsonValue(), problem, problemWithErrors).map((value) => JSON.stringify(value)),
  fc.constantFrom(
    "",
    "null",
    "[".repeat(200_000),
    `{"a":`.repeat(50_000),
    `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`,
    `{"uprn":"1","status":"active","__proto__":{"polluted":true}}`,
    `{"items":[],"nextCursor":"a"}`,
  ),
);
const status = fc.oneof(
  fc.constantFrom(200, 201, 301, 302, 304, 307, 404, 422, 503),
  fc.integer({ min: 200, max: 599 }),
);

it("says how it went, whatever a server answers", async () => {
  await fc.assert(
    fc.asyncProperty(status, header, body, async (code, headers, content) => {
      let asked = 0;
      const client = createClient<Ops>(
        clientTable,
        {
          baseUrl: `http://council.example${BASE_PATH}`,
          tries: 1,
          maxResponseBytes: 500_000,
          fetch: async ({ url }) => {
            asked++;
            expect(new URL(url).origin).toBe("http://council.example");
            const hasBody = ![204, 205, 304].includes(code);
            return new Response(hasBody ? (content as Uint8Array<ArrayBuffer> | string) : null, {
              status: code,
              headers,
            });
          },
        },
        VERSION,
      );
      const results = [
        await client.safe.getProperty({ uprn: "1" }),
        await client.safe.listProperties(),
        await client.safe.getCalendar({ uprn: "1" }),
        await client.safe.reportMissed({ body: { uprn: "1" } }),
      ];
      for (const result of results) {
        if (result.ok) continue;
        expect(result.error).toBeInstanceOf(LocaloError);
        expect(result.error.message.length).toBeLessThanOrEqual(2000);
        expect(result.error.message).not.toMatch(/[\r\n\u2028\u202e]/);
        if (result.kind === "invalid-response") expect(result.error.message).not.toContain(PRIVATE);
        if (result.kind === "problem") {
          const { title, code, errors } = result.error.problem;
          expect([typeof title, typeof code]).toEqual(["string", "string"]);
          for (const each of errors ?? []) expect(typeof each.code).toBe("string");
        }
      }
      // Six for a read: the first and five redirects.
      expect(asked).toBeLessThanOrEqual(3 * 6 + 1);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});
