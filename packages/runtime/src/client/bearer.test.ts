import { expect, it } from "vitest";
import { bearer } from "./bearer.js";

const send = async (token: string) => {
  let sent: string | null = null;
  await bearer(token)(new Request("http://council.example/"), async ({ headers }) => {
    sent = headers.get("authorization");
    return new Response();
  });
  return sent;
};

it("sends a key", async () => {
  expect(await send("a.B-9_~+/=")).toBe("Bearer a.B-9_~+/=");
});

it("leaves the line break away that a file ends with", async () => {
  expect(await send("secret\n")).toBe("Bearer secret");
});

it.each(["sec\nret", "sec ret", "sećret", ""])(
  "refuses %j, which no header can carry, without showing it",
  async (token) => {
    await expect(send(token)).rejects.toThrow(
      new TypeError(
        "The key is none: it is empty, or has a space, a line break or an accent in it.",
      ),
    );
  },
);
