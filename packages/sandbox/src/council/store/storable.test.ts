import { expect, it } from "vitest";
import { storable } from "./storable.js";

it("leaves out what PostgreSQL's text cannot hold, and nothing else", () => {
  const value = { a: ["x\u0000y", "\uD800", "😀", "\\u0000"], b: { c: 1, d: null, e: true } };
  expect(storable(value)).toEqual({
    a: ["xy", "\uFFFD", "😀", "\\u0000"],
    b: { c: 1, d: null, e: true },
  });
});
