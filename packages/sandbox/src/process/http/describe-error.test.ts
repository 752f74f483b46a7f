import { expect, it } from "vitest";
import { describeError } from "./describe-error.js";

it("says where an error was thrown, and not what it quotes", () => {
  const error = Object.assign(new TypeError("invalid input: maeve@example.com\nfor 990000000001"), {
    code: "22P02",
  });
  const described = describeError(error);
  expect(described).toMatchObject({ error: "TypeError", code: "22P02" });
  expect(described.at?.[0]).toContain("describe-error.test.ts");
  expect(JSON.stringify(described)).not.toMatch(/maeve|990000000001/);
});

it("takes what is no error", () => {
  expect(describeError("maeve@example.com")).toEqual({ error: "string" });
});
