import { request as httpRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import type { Handler } from "../server/handler.js";
import { handlerFor } from "../test/handler-for.js";
import { serve } from "../test/serve.js";
import { toNodeListener } from "./to-node-listener.js";

/** A handler behind a real server. */
async function mounted(handler: Handler) {
  return serve(toNodeListener(handler));
}

/** Sends bytes as they are, and answers what comes back until the server closes. */
async function raw(url: string, text: string): Promise<string> {
  const { port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(text);
  let answer = "";
  for await (const chunk of socket) answer += chunk;
  return answer;
}

const headers = {
  authorization: "Bearer writer",
  "content-type": "application/json",
  "idempotency-key": "k1",
};

describe("a request", () => {
  it("is answered with status, headers and body", async () => {
    const { url } = await mounted(handlerFor().handler);
    const response = await fetch(`${url}/waste/v1/properties/1?`, {
      headers: { "x-request-id": "r-1" },
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ uprn: "1", status: "active" });
    expect(response.headers.get("x-request-id")).toBe("r-1");
    expect(response.headers.get("content-type")).toBe("application/json");
  });

  it("has a body", async () => {
    const { url } = await mounted(handlerFor().handler);
    const init = { method: "POST", headers, body: '{"uprn":"1"}' };
    const response = await fetch(`${url}/waste/v1/missed-collections`, init);
    expect(response.status).toBe(201);
  });

  it("may have no body, and an answer without one", async () => {
    const { url } = await mounted(handlerFor().handler);
    const released = await fetch(`${url}/waste/v1/slots/1`, { method: "DELETE", headers });
    expect(released.status).toBe(204);
    const head = await fetch(`${url}/waste/v1/properties/1`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  it("has all of its headers, repeated ones too", async () => {
    const { url } = await mounted(async (request) =>
      Response.json([...request.headers].filter(([name]) => name.startsWith("x-"))),
    );
    const answer = await raw(
      url,
      "GET / HTTP/1.1\r\nHost: a\r\nX-A: 1\r\nx-a: 2\r\nX-B: \xe9\r\nConnection: close\r\n\r\n",
    );
    expect(answer).toContain('[["x-a","1, 2"],["x-b"');
  });

  it("has the URL that was asked for", async () => {
    const { url } = await mounted(async (request) => new Response(request.url));
    const ask = async (target: string, host = "council.example:8080") => {
      const text = `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
      const answer = await raw(url, text);
      return /^HTTP\/1.1 (\d+)/.exec(answer)?.[1] === "200"
        ? /http:\/\/\S+/.exec(answer)?.[0]
        : answer;
    };
    expect(await ask("/a/b?c=d")).toBe("http://council.example:8080/a/b?c=d");
    expect(await ask("//elsewhere/a")).toBe("http://council.example:8080//elsewhere/a");
    expect(await ask("http://other.example/a")).toBe("http://other.example/a");
    for (const answer of [await ask("*"), await ask("/a", "a b")]) {
      expect(answer).toContain("HTTP/1.1 400");
      expect(answer).toContain('"code":"malformed-path"');
    }
  });

  it.each(["a/waste/v1/properties/1?", "a\\waste/v1/properties/1?", "a#", "a?b", "u:p@a", ""])(
    "has no path from its host: %j",
    async (host) => {
      const { url } = await mounted(handlerFor().handler);
      const answer = await raw(
        url,
        `GET /waste/v1/properties/1 HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1.1 400 /);
    },
  );

  it("of two hosts is a problem", async () => {
    const { url } = await mounted(handlerFor().handler);
    const answer = await raw(
      url,
      "GET /waste/v1/properties/1 HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
    );
    expect(answer).toContain('"code":"malformed-request"');
  });

  it("of a method that fetch does not have is a problem", async () => {
    const { url } = await mounted(handlerFor().handler);
    const answer = await raw(url, "TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    expect(answer).toContain("HTTP/1.1 501");
    expect(answer).toContain("application/problem+json");
  });
});

describe("a body that is too large", () => {
  it("is answered while it is sent", async () => {
    const { url } = await mounted(handlerFor({}, { maxBodyBytes: 100_000 }).handler);
    const piece = new TextEncoder().encode("x".repeat(50_000));
    let left = 200;
    const body = new ReadableStream({
      pull: (controller) => (left-- > 0 ? controller.enqueue(piece) : controller.close()),
    });
    const init: RequestInit = { method: "POST", headers, body, duplex: "half" };
    const response = await fetch(`${url}/waste/v1/missed-collections`, init);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: "body-too-large" });
  });

  it("leaves the connection to the next request where it has come, read in part or not at all", async () => {
    const { url } = await mounted(async (request) => {
      if (request.url.endsWith("/part")) await request.body?.getReader().read();
      return new Response(null, { status: 401 });
    });
    const body = `Content-Length: 5000\r\n\r\n${"x".repeat(5000)}`;
    const answers = await raw(
      url,
      [
        `POST /part HTTP/1.1\r\nHost: a\r\n${body}`,
        `POST /none HTTP/1.1\r\nHost: a\r\n${body}`,
        "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
      ].join(""),
    );
    expect(answers.match(/HTTP\/1\.1 401/g)).toHaveLength(3);
  });

  it("is answered by its length", async () => {
    const { url } = await mounted(handlerFor().handler);
    const body = "x".repeat(5_000_000);
    const response = await fetch(`${url}/waste/v1/missed-collections`, {
      method: "POST",
      headers,
      body,
    });
    expect(response.status).toBe(413);
  });
});

describe("a client that goes away", () => {
  it("aborts the request's signal while it waits", async () => {
    const controller = new AbortController();
    const aborted = new Promise<unknown>((resolve) => {
      void serve(
        toNodeListener(
          (request) =>
            new Promise(() => {
              request.signal.addEventListener("abort", () => resolve(request.signal.aborted));
              controller.abort();
            }),
        ),
      ).then(({ url }) => fetch(url, { signal: controller.signal }).catch(() => {}));
    });
    expect(await aborted).toBe(true);
  });

  it("ends the body that it was sending", async () => {
    const told = new Promise<unknown>((resolve) => {
      void mounted(async (request) => {
        await request.text().catch(resolve);
        return new Response();
      }).then(({ url }) => {
        const client = httpRequest(url, { method: "POST", headers: { "content-length": "100" } });
        client.on("error", () => {});
        client.write("begun", () => client.destroy());
      });
    });
    expect(await told).toBeInstanceOf(Error);
  });

  it("ends the body that it was sent, which was made no faster than it was read", async () => {
    let made = 0;
    const ended = new Promise<void>((resolve) => {
      const endless = () =>
        new ReadableStream({
          pull(controller) {
            made++;
            controller.enqueue(new Uint8Array(65_536));
          },
          cancel: () => resolve(),
        });
      void mounted(async () => new Response(endless())).then(({ url }) => {
        httpRequest(url, (response) => response.once("readable", () => response.destroy())).end();
      });
    });
    await ended;
    expect(made).toBeLessThan(1000);
  });
});

describe("an answer", () => {
  it("may come in pieces, with cookies", async () => {
    const { url } = await mounted(async () => {
      const pieces = ["a", "b".repeat(300_000), "c"];
      const body = new ReadableStream({
        pull(controller) {
          const piece = pieces.shift();
          if (piece === undefined) controller.close();
          else controller.enqueue(new TextEncoder().encode(piece));
        },
      });
      const answer = new Response(body);
      answer.headers.append("set-cookie", "a=1");
      answer.headers.append("set-cookie", "b=2");
      return answer;
    });
    const response = await fetch(url);
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect((await response.text()).length).toBe(300_002);
  });

  it("that fails after its headers breaks off: the client must not take it for whole", async () => {
    let fail: () => void = () => {};
    const { url } = await mounted(async () => {
      return new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new Uint8Array(10));
            fail = () => controller.error(new Error("broken"));
          },
        }),
      );
    });
    const response = await fetch(url);
    expect(response.status).toBe(200);
    fail();
    await expect(response.text()).rejects.toThrow();
  });

  it("is a 500 where a handler rejects, and nothing is told of why", async () => {
    const { url } = await mounted(() => Promise.reject(new Error("Ms Example")));
    const response = await fetch(url);
    expect(response.status).toBe(500);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.text()).not.toContain("Example");
  });

  it("is a 500 where a handler throws at once", async () => {
    const { url } = await mounted(() => {
      throw new Error("at once");
    });
    expect((await fetch(url)).status).toBe(500);
  });
});

/** What `express.json()` and a mount path leave of a request. */
async function asExpress(incoming: IncomingMessage): Promise<IncomingMessage> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const originalUrl = incoming.url;
  return Object.assign(incoming, {
    originalUrl,
    url: incoming.url?.replace("/waste/v1", ""),
    body: JSON.parse(Buffer.concat(chunks).toString()) as unknown,
  });
}

describe("in Express", () => {
  it("takes the body that was parsed, and the URL before it was cut", async () => {
    const listener = toNodeListener(handlerFor().handler);
    const { url } = await serve(async (incoming, outgoing) => {
      listener(await asExpress(incoming), outgoing);
    });
    const init = { method: "POST", headers, body: '{"uprn":\n"1"}' };
    expect((await fetch(`${url}/waste/v1/missed-collections`, init)).status).toBe(201);
    const wrong = { ...init, body: '{"uprm":"1"}' };
    expect((await fetch(`${url}/waste/v1/missed-collections`, wrong)).status).toBe(422);
  });

  it("takes the stream where a parser left it, as Express 4 says {}", async () => {
    const listener = toNodeListener(handlerFor().handler);
    const { url } = await serve((incoming, outgoing) => {
      listener(Object.assign(incoming, { body: {} }), outgoing);
    });
    const init = { method: "POST", headers, body: '{"uprn":"1"}' };
    expect((await fetch(`${url}/waste/v1/missed-collections`, init)).status).toBe(201);
  });

  it.each([
    ["text", '{"uprn":"1"}'],
    ["bytes", Buffer.from('{"uprn":"1"}')],
  ])("takes a body that was read as %s", async (_, body) => {
    const listener = toNodeListener(handlerFor().handler);
    const { url } = await serve(async (incoming, outgoing) => {
      for await (const _ of incoming);
      listener(Object.assign(incoming, { body }), outgoing);
    });
    const init = { method: "POST", headers, body: "x" };
    expect((await fetch(`${url}/waste/v1/missed-collections`, init)).status).toBe(201);
  });
});

it("in Fastify takes request and reply", async () => {
  const listener = toNodeListener(handlerFor().handler);
  let hijacked = 0;
  const { url } = await serve(async (incoming, outgoing) => {
    const { body } = (await asExpress(incoming)) as { body?: unknown };
    Reflect.deleteProperty(incoming, "body");
    incoming.url = "/waste/v1/missed-collections";
    listener({ raw: incoming, body }, { raw: outgoing, hijack: () => hijacked++ });
  });
  const init = { method: "POST", headers, body: '{"uprn":"1"}' };
  expect((await fetch(`${url}/waste/v1/missed-collections`, init)).status).toBe(201);
  expect(hijacked).toBe(1);
});
