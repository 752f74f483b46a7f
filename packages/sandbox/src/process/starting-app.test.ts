import { expect, it } from "vitest";
import { startingApp } from "./starting-app.js";
import { logLines } from "./test/log-lines.js";

it("is up and not ready while the council is being built", async () => {
  const app = startingApp(logLines().log);
  expect((await app.request("/health")).status).toBe(200);
  for (const path of ["/ready", "/", "/waste/v1/services"]) {
    const answer = await app.request(path);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("2");
    expect(await answer.json()).toMatchObject({ code: "unavailable" });
  }
});
