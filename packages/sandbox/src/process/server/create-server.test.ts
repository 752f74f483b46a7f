import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { listening } from "../test/listening.js";

/** What a server answers to bytes as they are, and whether it goes on. */
async function answerTo(bytes: string) {
  const { port, url } = await listening(() => new Response("ok"));
  const socket = connect(port, "127.0.0.1");
  socket.write(bytes);
  const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n");
  return { head, body, next: await (await fetch(url)).text() };
}

it.each([
  ["no HTTP at all", "hello\r\n\r\n", 400, "malformed-request"],
  [
    "a header without end",
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(40_000)}`,
    431,
    "headers-too-large",
  ],
  [
    "two lengths",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
    400,
    "malformed-request",
  ],
])("answers %s with a problem, and goes on", async (_, bytes, status, code) => {
  const { head, body, next } = await answerTo(bytes);
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head).toContain("application/problem+json");
  expect(JSON.parse(body)).toMatchObject({ status, code });
  expect(next).toBe("ok");
});

it("answers a host that is none with a problem, and goes on", async () => {
  const { head, next } = await answerTo("GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n");
  expect(head).toMatch(/^HTTP\/1.1 400 /);
  expect(head).toContain("application/problem+json");
  expect(next).toBe("ok");
});

it("takes HTTP/1.0, which need not say its host", async () => {
  const { head, body } = await answerTo("GET /a?b HTTP/1.0\r\n\r\n");
  expect(head).toMatch(/^HTTP\/1.1 200 /);
  expect(body).toBe("ok");
});
