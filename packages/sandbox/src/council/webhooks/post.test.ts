import { expect, it } from "vitest";
import { receiver } from "../test/receiver.js";
import { post } from "./post.js";

const { answer, received, url } = receiver();
const never = new AbortController().signal;
const send = (to: string, more: object = {}) =>
  post(new URL(to), {}, "{}", { signal: never, timeout: 5000, allowPrivate: true, ...more });

it("goes inside a network only where that is allowed", async () => {
  expect(await send(url())).toEqual({ taken: true });
  const forbidden = { taken: false, reason: "forbidden-address" };
  expect(await send(url(), { allowPrivate: false })).toEqual(forbidden);
  // https, so that the name alone decides: localhost is looked up.
  const secure = url().replace("http:", "https:");
  expect(await send(secure, { allowPrivate: false })).toEqual(forbidden);
  expect(received).toHaveLength(1);
});

it("says why nothing was taken", async () => {
  expect(await send("http://localhost:1/")).toEqual({ taken: false, reason: "connection-failed" });
  expect(await send("http://nowhere.invalid/")).toMatchObject({ reason: "connection-failed" });
  expect(await send(url().replace("http:", "https:"))).toMatchObject({
    reason: "connection-failed",
  });
  answer(500);
  expect(await send(url())).toEqual({ taken: false, reason: "http-status", httpStatus: 500 });
});

it("waits for no receiver longer than it may take", async () => {
  answer("never");
  expect(await send(url(), { timeout: 50 })).toEqual({ taken: false, reason: "timeout" });
  expect(await send(url(), { signal: AbortSignal.abort() })).toMatchObject({ taken: false });
});
