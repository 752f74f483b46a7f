import { describe, expect, it } from "vitest";
import { clientFor, json } from "../test/client-for.js";

const property = { uprn: "1", status: "active" };

describe("a request", () => {
  it("has the operation's method, path and headers", async () => {
    const { client, seen } = await clientFor((response) => json(response, 200, property));
    expect(await client.getProperty({ uprn: "1" })).toEqual(property);
    expect(seen[0]).toMatchObject({ method: "GET", url: "/waste/v1/properties/1", body: "" });
    expect(seen[0]?.headers).toMatchObject({
      accept: "application/json, */*;q=0.1",
      "localo-version": "waste/1.3.0",
    });
    expect(seen[0]?.headers).not.toHaveProperty("idempotency-key");
  });

  it("has query parameters without those that are undefined, arrays comma-joined", async () => {
    const { client, seen } = await clientFor((response) => json(response, 200, { items: [] }));
    const args = { uprn: "1", from: undefined, streams: ["food", "a&b c"], limit: 5, all: false };
    await client.listCollections(args);
    expect(seen[0]?.url).toBe(
      "/waste/v1/properties/1/collections?streams=food,a%26b%20c&limit=5&all=false",
    );
  });

  it("encodes path parameters", async () => {
    const { client, seen } = await clientFor((response) => json(response, 200, property));
    await client.getProperty({ uprn: "a/b?c#d é%2e" });
    expect(seen[0]?.url).toBe("/waste/v1/properties/a%2Fb%3Fc%23d%20%C3%A9%252e");
  });

  it.each(["", ".", ".."])("refuses the path parameter %j before it is sent", async (uprn) => {
    const { client, seen } = await clientFor((response) => json(response, 200, property));
    await expect(client.getProperty({ uprn })).rejects.toThrow(TypeError);
    await expect(client.safe.getProperty({ uprn })).rejects.toThrow(TypeError);
    expect(seen).toEqual([]);
  });

  it("has a JSON body and a key of its own", async () => {
    const { client, seen } = await clientFor((response) =>
      json(response, 201, { id: "a", phase: "open" }),
    );
    await client.reportMissed({ body: { uprn: "1", notes: "Tŷ" } });
    await client.reportMissed({ body: { uprn: "1" } });
    expect(seen[0]).toMatchObject({ method: "POST", body: '{"uprn":"1","notes":"Tŷ"}' });
    expect(seen[0]?.headers["content-type"]).toBe("application/json");
    expect(seen[0]?.headers["idempotency-key"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(seen[1]?.headers["idempotency-key"]).not.toBe(seen[0]?.headers["idempotency-key"]);
  });

  it("has the caller's own key", async () => {
    const { client, seen } = await clientFor((response) => response.writeHead(202).end());
    await client.reportMissed({ body: { uprn: "1" } }, { idempotencyKey: "kept-1" });
    expect(seen[0]?.headers["idempotency-key"]).toBe("kept-1");
  });
});

describe("an answer", () => {
  it("is text where the operation answers text", async () => {
    const { client } = await clientFor((response) => {
      response.writeHead(200, { "content-type": "text/calendar" }).end("BEGIN:VCALENDAR");
    });
    expect(await client.getCalendar({ uprn: "1" })).toBe("BEGIN:VCALENDAR");
  });

  it("is undefined where the status has no body", async () => {
    const { client } = await clientFor((response) => response.writeHead(204).end());
    expect(await client.releaseSlot({ id: "1" })).toBeUndefined();
  });

  it("is a result with status and headers in safe", async () => {
    const { client } = await clientFor((response) =>
      json(response, 200, property, { etag: '"1"' }),
    );
    const result = await client.safe.getProperty({ uprn: "1" });
    expect(result).toMatchObject({ ok: true, kind: "success", status: 200, data: property });
    if (result.ok) expect(result.headers.get("etag")).toBe('"1"');
  });

  it("may have members that this version does not know", async () => {
    const { client } = await clientFor((response) => json(response, 200, { ...property, new: 1 }));
    expect(await client.getProperty({ uprn: "1" })).toHaveProperty("new", 1);
  });
});

it("can be taken apart", async () => {
  const { client } = await clientFor((response) => json(response, 200, property));
  const { getProperty, safe } = client;
  expect(await getProperty({ uprn: "1" })).toEqual(property);
  expect((await safe.getProperty({ uprn: "1" })).ok).toBe(true);
  expect(Object.keys(client.pages)).toEqual(["listCollections", "listProperties"]);
});
