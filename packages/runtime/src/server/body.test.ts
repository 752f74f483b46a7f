import { describe, expect, it } from "vitest";
import { serverTable } from "../test/domain.js";
import { bodyOf, handlerFor, problemOf } from "../test/handler-for.js";
import { readBody } from "./body.js";

const valid = '{"uprn":"1"}';
const bytes = (...values: number[]) => new Uint8Array(values);

/** A body that comes in pieces, and never ends where there is no last one. */
function stream(pieces: (string | Uint8Array)[], ends = true) {
  let given = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.shift();
      if (piece !== undefined)
        controller.enqueue(typeof piece === "string" ? new TextEncoder().encode(piece) : piece);
      else if (ends) controller.close();
    },
    cancel() {
      given = true;
    },
  });
  return { body, wasGivenUp: () => given };
}

describe("a body", () => {
  it("reaches the implementation", async () => {
    const { report } = handlerFor({
      reportMissed: ({ body }) => {
        expect(body).toEqual({ uprn: "1", notes: "Tŷ 🏠" });
        return { status: 202 };
      },
    });
    expect((await report('{"uprn":"1","notes":"Tŷ 🏠"}')).status).toBe(202);
  });

  it("may come in pieces, through the middle of a character", async () => {
    const { report } = handlerFor();
    const [start, end] = [bytes(0xc5), bytes(0xb7)];
    const { body } = stream(['{"uprn":"1","notes":"T', start, end, '"}']);
    expect((await report(body)).status).toBe(201);
  });

  it("may begin with a byte order mark", async () => {
    const { report } = handlerFor();
    expect((await report(`\uFEFF${valid}`)).status).toBe(201);
  });

  it.each([
    "application/json",
    "Application/JSON",
    "application/json; charset=utf-8",
    'application/json;charset="UTF-8"',
    "application/json; a=b",
  ])("may be %s", async (type) => {
    const { report } = handlerFor();
    expect((await report(valid, { "content-type": type })).status).toBe(201);
  });

  it.each([
    { "content-type": "" },
    { "content-type": "text/plain" },
    { "content-type": "application/merge-patch+json" },
    { "content-type": "application/jsonx" },
    { "content-type": "application/json; charset=latin1" },
    { "content-type": "application/json, application/json" },
    { "content-encoding": "gzip" },
  ])("is refused with %j", async (headers) => {
    const { report } = handlerFor();
    expect(await problemOf(await report(valid, headers))).toMatchObject({
      http: 415,
      code: "unsupported-media-type",
    });
  });

  it("in another charset is refused for it, and not for what its bytes would be in UTF-8", async () => {
    const { report } = handlerFor();
    const latin1 = { "content-type": "application/json; charset=iso-8859-1" };
    expect(await problemOf(await report(bytes(0x22, 0xe9, 0x22), latin1))).toMatchObject({
      http: 415,
      code: "unsupported-media-type",
    });
  });

  it.each([
    ["nothing", ""],
    ["half an object", '{"uprn":"Ms Example"'],
    ["a trailing comma", '{"uprn":"Ms Example",}'],
    ["two values", "{}{}"],
    ["a bare word", "Ms Example"],
    ["a control character", '{"uprn":"Ms\nExample"}'],
    ["bytes that are no UTF-8", bytes(0x22, 0xff, 0x22)],
    ["half a character", bytes(0x22, 0xc5)],
    ["UTF-16", bytes(0xff, 0xfe, 0x22, 0x00)],
  ])("of %s is malformed, and not shown", async (_, body) => {
    const { report, errors } = handlerFor();
    const response = await report(body);
    const text = await response.clone().text();
    expect(await problemOf(response)).toMatchObject({ http: 400, code: "malformed-json" });
    expect(text).not.toContain("Example");
    expect(errors).toEqual([]);
  });

  it("that breaks off is malformed", async () => {
    const { report } = handlerFor();
    const body = new ReadableStream({ start: (controller) => controller.error(new Error("gone")) });
    expect(await problemOf(await report(body))).toMatchObject({ code: "malformed-json" });
  });

  it("may be nested 64 deep", async () => {
    const { report } = handlerFor();
    const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
    expect(await problemOf(await report(nested(64)))).toMatchObject({ code: "invalid-body" });
    expect(await problemOf(await report(nested(65)))).toMatchObject({
      http: 400,
      code: "too-deep",
    });
    expect(await problemOf(await report("[".repeat(900_000)))).toMatchObject({ code: "too-deep" });
  });

  it("may hold brackets in strings", async () => {
    const { report } = handlerFor();
    const body = JSON.stringify({ uprn: "1", notes: `\\"${"[".repeat(100)}` });
    expect((await report(body)).status).toBe(201);
  });
});

describe("a large body", () => {
  it("is refused by its length", async () => {
    const { report } = handlerFor({}, { maxBodyBytes: 10 });
    const response = await report(valid, { "content-length": "12" });
    expect(await problemOf(response)).toMatchObject({ http: 413, code: "body-too-large" });
  });

  it("is given up as soon as it is too large", async () => {
    const { report } = handlerFor({}, { maxBodyBytes: 10 });
    const { body, wasGivenUp } = stream(["12345", "67890", "1"], false);
    expect((await report(body)).status).toBe(413);
    expect(wasGivenUp()).toBe(true);
  });

  it("may come in pieces of a byte", async () => {
    const { report } = handlerFor();
    const text = `{"uprn":"1",${" ".repeat(5000)}"notes":"Tŷ"}`;
    const { body } = stream([...new TextEncoder().encode(text)].map((byte) => bytes(byte)));
    expect((await report(body)).status).toBe(201);
  });

  it("may have exactly the limit", async () => {
    const { report } = handlerFor({}, { maxBodyBytes: valid.length });
    expect((await report(valid)).status).toBe(201);
  });
});

describe("a body that breaks its schema", () => {
  it("has a problem with all mistakes", async () => {
    const { report } = handlerFor();
    const response = await report('{"notes":1,"a/b c#é%":1,"__proto__":{"x":1}}');
    const problem = await bodyOf(response.clone());
    expect(problem.detail).toBe("There are 4 mistakes in the body.");
    expect(problem.serverVersion).toBe("waste/1.3.0");
    expect(await problemOf(response)).toEqual({
      http: 422,
      status: 422,
      code: "invalid-body",
      mistakes: [
        "#/uprn missing",
        "#/notes wrong-type",
        "#/a~1b%20c%23%C3%A9%25 unknown-property",
        "#/__proto__ unknown-property",
      ],
    });
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it("does not say that there are no more mistakes than it tells", async () => {
    const { report } = handlerFor();
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`x${index}`, 1]));
    const { detail, errors } = await bodyOf(await report(JSON.stringify({ uprn: "1", ...many })));
    expect(detail).toBe("There are at least 20 mistakes in the body.");
    expect(errors).toHaveLength(20);
  });

  it("has no server version where nothing is unknown", async () => {
    const { report } = handlerFor();
    expect(await (await report('{"uprn":""}')).json()).not.toHaveProperty("serverVersion");
  });

  it("has pointers that a problem can hold", async () => {
    const { report } = handlerFor();
    const body = JSON.stringify({ uprn: "1", ["x".repeat(5000)]: 1, "\ud800": 1 });
    expect((await problemOf(await report(body))).mistakes).toEqual([
      "# unknown-property",
      "#/%EF%BF%BD unknown-property",
    ]);
  });

  it("names the whole body too", async () => {
    const { report } = handlerFor();
    expect((await problemOf(await report("null"))).mistakes).toEqual(["# wrong-type"]);
  });
});

describe("a body that may be left out", () => {
  const { body } = serverTable.reportMissed;
  const read = async (init: RequestInit) => {
    if (body === undefined) throw new Error("no body");
    const request = new Request("http://x/", { method: "POST", ...init });
    return readBody(request, { ...body, required: false }, 100, "waste/1.0.0");
  };

  it("is undefined then, and read else", async () => {
    expect(await read({})).toBeUndefined();
    expect(await read({ body: valid, headers: { "content-type": "application/json" } })).toEqual({
      uprn: "1",
    });
    await expect(read({ body: valid })).rejects.toMatchObject({ status: 415 });
  });
});

it("that something else has read is the service's mistake", async () => {
  const { handler, errors } = handlerFor();
  const request = new Request("http://x/waste/v1/missed-collections", {
    method: "POST",
    body: valid,
    headers: {
      authorization: "Bearer writer",
      "content-type": "application/json",
      "idempotency-key": "k",
    },
  });
  await request.text();
  expect((await handler(request)).status).toBe(500);
  expect(errors).toEqual([new TypeError("Something read the request's body before the handler.")]);
});
