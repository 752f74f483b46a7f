import { expect, it } from "vitest";
import { fromPointer, lookUp, toPointer } from "./pointer.js";

// RFC 6901 §5
const document = { foo: ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "m~n": 8, " ": 7 };

it.each([
  ["", document],
  ["/foo/0", "bar"],
  ["/", 0],
  ["/a~1b", 1],
  ["/c%d", 2],
  ["/m~0n", 8],
  ["/ ", 7],
  ["/foo/2", undefined],
  ["/foo/0/length", undefined],
  ["/toString", undefined],
])("%j leads to %j", (pointer, value) => {
  expect(lookUp(document, pointer)).toEqual(value);
});

it("is the way of its path", () => {
  expect(toPointer(["a/b", 0, "m~n"])).toBe("/a~1b/0/m~0n");
  expect(fromPointer("/a~1b/0/m~0n")).toEqual(["a/b", "0", "m~n"]);
  expect(fromPointer("/~01")).toEqual(["~1"]);
});
