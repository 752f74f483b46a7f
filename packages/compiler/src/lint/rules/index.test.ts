import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { rules } from "./index.js";

const files = readdirSync(new URL(".", import.meta.url));

it("has each rule once, under the name of its file, and a test beside it", () => {
  const ids = rules.map(({ id }) => id).sort();
  const named = (ending: string) =>
    files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
  expect(named(".test.ts").filter((name) => name !== "index")).toEqual(ids);
  expect(named(".ts").filter((name) => !name.endsWith(".test") && name !== "index")).toEqual(ids);
});

it("holds all 14 conventions, in their order", () => {
  const numbers = rules.map(({ convention }) => convention);
  expect([...new Set(numbers)]).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
});
