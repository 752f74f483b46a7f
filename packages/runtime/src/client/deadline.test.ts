import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { clientFor, json, problem } from "../test/client-for.js";
import { AbortedError, TimeoutError } from "./errors.js";

const property = { uprn: "1", status: "active" };

describe("a timeout", () => {
  it("ends a try that nobody answers", async () => {
    const { client } = await clientFor(() => {}, { timeout: 20, tries: 1 });
    const result = await client.safe.getProperty({ uprn: "1" });
    expect(result).toMatchObject({ ok: false, kind: "timeout" });
    await expect(client.getProperty({ uprn: "1" })).rejects.toThrow(TimeoutError);
  });

  it("ends a body that never ends", async () => {
    const { client } = await clientFor((response) => response.writeHead(200).write("{"), {
      timeout: 50,
      tries: 1,
    });
    await expect(client.getProperty({ uprn: "1" })).rejects.toThrow(
      "getProperty: no complete answer in 50 ms",
    );
  });

  it("is for one try: the next one has its own", async () => {
    const { client, seen } = await clientFor((response, nth) => {
      if (nth === 3) json(response, 200, property);
    });
    expect(await client.getProperty({ uprn: "1" }, { timeout: 500 })).toEqual(property);
    expect(seen).toHaveLength(3);
  });

  it("ends a fetch that minds no signal", async () => {
    const { client } = await clientFor(() => {}, {
      fetch: () => new Promise(() => {}),
      timeout: 10,
      tries: 1,
    });
    await expect(client.getProperty({ uprn: "1" })).rejects.toThrow(TimeoutError);
  });

  it("gives the body of such a fetch up", async () => {
    let given = false;
    const { client } = await clientFor(() => {}, {
      fetch: async () =>
        new Response(
          new ReadableStream({
            cancel() {
              given = true;
            },
          }),
        ),
      timeout: 10,
      tries: 1,
    });
    await expect(client.getProperty({ uprn: "1" })).rejects.toThrow(TimeoutError);
    expect(given).toBe(true);
  });

  it("can be left out", async () => {
    const { client } = await clientFor((response) => json(response, 200, property), {
      timeout: Number.POSITIVE_INFINITY,
    });
    expect(await client.getProperty({ uprn: "1" })).toEqual(property);
  });
});

describe("the caller's signal", () => {
  it("stops a call before it begins", async () => {
    const { client, seen } = await clientFor((response) => json(response, 200, property));
    const signal = AbortSignal.abort("changed my mind");
    const result = await client.safe.getProperty({ uprn: "1" }, { signal });
    expect(result).toMatchObject({ kind: "aborted", error: { cause: "changed my mind" } });
    expect(seen).toEqual([]);
  });

  it("stops a try, and the server sees it", async () => {
    const controller = new AbortController();
    let closed: Promise<unknown> = Promise.resolve();
    const { client, seen } = await clientFor((response) => {
      closed = new Promise((resolve) => response.on("close", resolve));
      controller.abort();
    });
    await expect(client.getProperty({ uprn: "1" }, { signal: controller.signal })).rejects.toThrow(
      AbortedError,
    );
    await closed;
    expect(seen).toHaveLength(1);
  });

  it("stops the wait between two tries", async () => {
    const controller = new AbortController();
    const { client, seen } = await clientFor((response) => {
      problem(response, 503, "unavailable", { "retry-after": "60" });
      response.on("close", () => controller.abort());
    });
    await expect(client.getProperty({ uprn: "1" }, { signal: controller.signal })).rejects.toThrow(
      AbortedError,
    );
    expect(seen).toHaveLength(1);
  });

  it("is left by a call that could not even be made", async () => {
    const { signal } = new AbortController();
    const { client } = await clientFor((response) => json(response, 200, property));
    const call = client.reportMissed(
      { body: { uprn: "1" } },
      { signal, idempotencyKey: "no\nkey" },
    );
    await expect(call).rejects.toThrow(TypeError);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("leaves a call that is over", async () => {
    const controller = new AbortController();
    const { client } = await clientFor((response) => json(response, 200, property));
    const answer = await client.getProperty({ uprn: "1" }, { signal: controller.signal });
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    controller.abort();
    expect(answer).toEqual(property);
  });
});
