import { expect, it } from "vitest";
import { shell } from "./shell.js";
import { logLines } from "./test/log-lines.js";

it("answers an error with a problem, and logs it without what it quotes", async () => {
  const { log, lines } = logLines();
  const app = shell(log);
  app.get("/broken/:uprn", (c) => {
    throw new RangeError(`no such property: ${c.req.param("uprn")}`);
  });
  const answer = await app.request("/broken/990000000001", {
    headers: { "X-Request-Id": "0b9e8a1c-5d4f-4a27-9c3b-6f1d2e7a8b90" },
  });
  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({ status: 500, code: "internal-error" });
  expect(answer.headers.get("x-request-id")).toBe("0b9e8a1c-5d4f-4a27-9c3b-6f1d2e7a8b90");
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      msg: "request failed",
      requestId: "0b9e8a1c-5d4f-4a27-9c3b-6f1d2e7a8b90",
      error: "RangeError",
    },
    {
      method: "GET",
      requestId: "0b9e8a1c-5d4f-4a27-9c3b-6f1d2e7a8b90",
      route: "/broken/:uprn",
      status: 500,
    },
  ]);
  expect(lines.join()).not.toContain("990000000001");
});
