import { expect, it } from "vitest";
import { listening } from "../test/listening.js";
import { close } from "./close.js";

/** A request that has been begun, and can be let go. */
function held() {
  let begin = () => {};
  let release = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const fetch = async () => {
    begin();
    await released;
    return new Response("done");
  };
  return { begun, release, fetch };
}

it("lets a request that has begun finish, and takes no new one", async () => {
  const { begun, release, fetch: answer } = held();
  const { server, url } = await listening(answer);
  const first = fetch(url);
  await begun;
  const closed = close(server, 60_000);
  await expect(fetch(url)).rejects.toThrow("fetch failed");
  release();
  expect(await (await first).text()).toBe("done");
  await closed;
});

it("cuts off what does not finish", async () => {
  const { begun, fetch: answer } = held();
  const { server, url } = await listening(answer);
  const first = fetch(url).then(
    () => "answered",
    () => "cut off",
  );
  await begun;
  await close(server, 0);
  expect(await first).toBe("cut off");
});

it("does not wait for connections that are kept alive", async () => {
  const { server, url } = await listening(() => new Response("done"));
  await (await fetch(url)).text();
  await close(server, 60_000);
});
