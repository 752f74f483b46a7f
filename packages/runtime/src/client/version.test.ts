import { expect, it } from "vitest";
import { isOlder, isOtherMajor } from "./version.js";

const ordered = [
  "waste/1.0.0-alpha.2",
  "waste/1.0.0-alpha.10",
  "waste/1.0.0-beta.1",
  "waste/1.0.0",
  "waste/1.0.1",
  "waste/1.2.0",
  "waste/1.10.0",
  "waste/2.0.0-alpha.0",
];

it("orders versions as Semantic Versioning does", () => {
  for (const [index, server] of ordered.entries()) {
    for (const [other, client] of ordered.entries()) {
      expect(isOlder(server, client), `${server} before ${client}`).toBe(index < other);
    }
  }
});

it.each([
  ["planning/1.0.0", "waste/1.1.0"],
  ["", "waste/1.1.0"],
  ["waste", "waste/1.1.0"],
  ["1.0.0", "waste/1.1.0"],
])("compares %j with nothing", (server, client) => {
  expect(isOlder(server, client)).toBe(false);
  expect(isOlder(client, server)).toBe(false);
});

it("tells another major, with or without a label", () => {
  for (const [index, server] of ordered.entries()) {
    const last = index === ordered.length - 1;
    expect(isOtherMajor(server, "waste/1.0.0"), server).toBe(last);
    expect(isOtherMajor("waste/1.0.0", server), server).toBe(last);
  }
  expect(isOtherMajor("planning/2.0.0", "waste/1.0.0")).toBe(false);
  expect(isOtherMajor("", "waste/1.0.0")).toBe(false);
});
