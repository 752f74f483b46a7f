import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Handler } from "../server/handler.js";
import { handlerFor } from "../test/handler-for.js";
import { serve } from "../test/serve.js";
import { toNodeListener } from "./to-node-listener.js";

/** A connection, what has come over it, and how it ended. */
async function connection(handler: Handler) {
  const { url } = await serve(toNodeListener(handler));
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  const got = { text: "", errors: [] as Error[] };
  socket.on("error", (error) => got.errors.push(error));
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    got.text += chunk;
  });
  await once(socket, "connect");
  return { socket, got };
}

/** Sends, no faster than it is taken. */
async function send(socket: Socket, text: string): Promise<void> {
  await new Promise((resolve) => socket.write(text, resolve));
}

/** Until an answer has come whole: its length is known. */
async function answered(socket: Socket, got: { readonly text: string }): Promise<void> {
  for (;;) {
    const [head = "", body] = got.text.split("\r\n\r\n");
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    if (body !== undefined && body.length >= Number(length)) return;
    await once(socket, "data");
  }
}

const report = [
  "POST /waste/v1/missed-collections HTTP/1.1",
  "Host: a",
  "Authorization: Bearer writer",
  "Content-Type: application/json",
  "Idempotency-Key: k1",
  "",
].join("\r\n");
const chunked = `${report}Transfer-Encoding: chunked\r\n\r\n`;
const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
const next = "GET /waste/v1/properties/1 HTTP/1.1\r\nHost: a\r\n\r\n";
const { handler } = handlerFor({}, { maxBodyBytes: 100_000 });

describe("a body that was not read to its end", () => {
  it("is answered at once, and the connection takes no more requests", async () => {
    const { socket, got } = await connection(handler);
    await send(socket, chunked + chunk + chunk);
    await answered(socket, got);
    expect(got.text).toMatch(/^HTTP\/1.1 413 /);
    expect(got.text).toMatch(/\r\nconnection: close\r\n/i);
    expect(got.text).toContain('"code":"body-too-large"');
    const ended = once(socket, "end");
    // A client that gives its body up in the middle has no other way than to close.
    await send(socket, next);
    await ended;
    expect(got.text.match(/HTTP\/1.1/g)).toHaveLength(1);
  });

  it("may be sent to its end: the answer is not torn from the client's hands", async () => {
    const { socket, got } = await connection(handler);
    const ended = once(socket, "end");
    await send(socket, chunked);
    for (let count = 0; count < 100; count++) await send(socket, chunk);
    await send(socket, "0\r\n\r\n");
    await ended;
    expect(got.errors).toEqual([]);
    expect(got.text).toMatch(/^HTTP\/1.1 413 [\s\S]*"code":"body-too-large"/);
  });

  it("is not waited for without end", async () => {
    const { socket, got } = await connection(handler);
    const closed = once(socket, "close");
    let sending = true;
    const keepSending = () => void (sending && socket.write(chunk));
    socket.on("drain", keepSending);
    socket.on("close", () => {
      sending = false;
    });
    await send(socket, chunked);
    keepSending();
    keepSending();
    await closed;
    expect(got.text).toContain('"code":"body-too-large"');
  });

  it.each([
    ["with a length", `Content-Length: 50000\r\n\r\n${"x".repeat(1000)}`],
    ["without one", "Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n"],
  ])("is refused unread, %s", async (_, rest) => {
    const { socket, got } = await connection(handler);
    const ended = once(socket, "end");
    await send(socket, `${report.replace("writer", "unknown")}${rest}`);
    await answered(socket, got);
    expect(got.text).toMatch(/^HTTP\/1.1 401 [\s\S]*connection: close/i);
    socket.end();
    await ended;
  });

  it("is dropped where its answer has none", async () => {
    const { socket, got } = await connection(async () => new Response(null, { status: 204 }));
    const ended = once(socket, "end");
    await send(socket, `${report}Content-Length: 2000000\r\n\r\n${"x".repeat(2_000_000)}`);
    await ended;
    expect(got.text).toMatch(/^HTTP\/1.1 204 [\s\S]*connection: close/i);
    expect(got.errors).toEqual([]);
  });
});

it("a body that has come whole leaves the connection to the next request", async () => {
  const { socket, got } = await connection(handler);
  const body = "x".repeat(500);
  await send(socket, `${report.replace("writer", "unknown")}Content-Length: 500\r\n\r\n${body}`);
  await answered(socket, got);
  expect(got.text).toMatch(/^HTTP\/1.1 401 [\s\S]*connection: keep-alive/i);
  const ended = once(socket, "end");
  await send(socket, next.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
  await ended;
  expect(got.text.match(/HTTP\/1.1 \d+/g)).toEqual(["HTTP/1.1 401", "HTTP/1.1 200"]);
});
