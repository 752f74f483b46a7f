import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { handlerFor } from "../test/handler-for.js";
import { createNodeServer } from "./create-node-server.js";

async function listening() {
  const { handler } = handlerFor({}, { maxBodyBytes: 100_000 });
  const server = createNodeServer(handler, { maxHeaderSize: 4096 }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("not listening");
  return { url: `http://127.0.0.1:${address.port}`, port: address.port };
}

/** What comes back to bytes as they are, and whether the server goes on. */
async function answerTo(bytes: string) {
  const { port, url } = await listening();
  const socket = connect(port, "127.0.0.1");
  socket.write(bytes);
  const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n");
  expect((await fetch(`${url}/waste/v1/properties/1`)).status).toBe(200);
  return { head, problem: JSON.parse(body) as unknown };
}

const post = "POST /waste/v1/missed-collections HTTP/1.1\r\n";
const close = "Connection: close\r\n\r\n";

describe("what is no request is a problem that says what to do", () => {
  it.each([
    ["no HTTP at all", "hello\r\n\r\n", 400, "malformed-request"],
    [
      "large headers",
      `GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(5000)}`,
      431,
      "headers-too-large",
    ],
    [
      "two lengths",
      `${post}Host: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n`,
      400,
      "malformed-request",
    ],
    [
      "a length and chunks",
      `${post}Host: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`,
      400,
      "malformed-request",
    ],
    ["no host", `GET /waste/v1/properties/1 HTTP/1.1\r\n${close}`, 400, "malformed-request"],
    [
      "an expectation that nobody knows",
      `${post}Host: a\r\nExpect: a-miracle\r\nContent-Length: 1\r\n${close}`,
      417,
      "expectation-failed",
    ],
  ])("%s", async (_, bytes, status, code) => {
    const socket = await answerTo(bytes);
    expect(socket.head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(socket.head).toContain("application/problem+json");
    expect(socket.head).toMatch(/connection: close/i);
    expect(socket.problem).toMatchObject({ status, code, detail: expect.stringMatching(/\.$/) });
  });
});

it("writes no problem into an answer that is under way", async () => {
  const { port } = await listening();
  const socket = connect(port, "127.0.0.1").setEncoding("utf8");
  const headers = "Host: a\r\nAuthorization: Bearer writer\r\nIdempotency-Key: k1\r\n";
  const chunk = `20000\r\n${"x".repeat(0x20000)}\r\n`;
  socket.write(`${post}${headers}Transfer-Encoding: chunked\r\n\r\n${chunk}`);
  let answers = "";
  for await (const piece of socket) {
    if (answers === "") socket.write("no chunk\r\n\r\n");
    answers += piece;
  }
  expect(answers).toMatch(/^HTTP\/1.1 413 /);
  expect(answers.match(/HTTP\/1/g)).toHaveLength(1);
});

it("answers a request that came whole, whatever follows it", async () => {
  const { port } = await listening();
  const socket = connect(port, "127.0.0.1").setEncoding("utf8");
  const headers = [
    "Host: a",
    "Authorization: Bearer writer",
    "Content-Type: application/json",
    "Idempotency-Key: k1",
    "Content-Length: 12",
  ].join("\r\n");
  socket.write(`${post}${headers}\r\n\r\n{"uprn":"1"}no request\r\n\r\n`);
  const answers = await text(socket);
  expect(answers).toMatch(/^HTTP\/1.1 201 /);
  expect(answers.match(/HTTP\/1/g)).toHaveLength(1);
});

it("takes a request of HTTP/1.0 without a host", async () => {
  const { port } = await listening();
  const socket = connect(port, "127.0.0.1");
  socket.write("GET /waste/v1/properties/1 HTTP/1.0\r\n\r\n");
  expect(await text(socket)).toMatch(/^HTTP\/1.1 200 /);
});

describe("a body that waits to be wanted (Expect: 100-continue)", () => {
  const headers = [
    "Host: a",
    "Content-Type: application/json",
    "Idempotency-Key: k1",
    "Expect: 100-continue",
    "",
  ].join("\r\n");
  const key = "Authorization: Bearer writer\r\n";

  it("is asked for when it is read", async () => {
    const { port } = await listening();
    const socket = connect(port, "127.0.0.1").setEncoding("utf8");
    socket.write(`${post}${headers}${key}Content-Length: 12\r\n${close}`);
    expect((await once(socket, "data"))[0]).toBe("HTTP/1.1 100 Continue\r\n\r\n");
    socket.write('{"uprn":"1"}');
    expect(await text(socket)).toMatch(/^HTTP\/1.1 201 /);
  });

  it.each([
    ["of a caller who may not ask", "", "Content-Length: 12", 401],
    ["that is too large", key, "Content-Length: 2000000", 413],
  ])("%s is refused unsent", async (_, key, length, status) => {
    const { port } = await listening();
    const socket = connect(port, "127.0.0.1").setEncoding("utf8");
    socket.write(`${post}${headers}${key}${length}\r\n\r\n`);
    const answer = await text(socket);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/connection: close/i);
  });
});
