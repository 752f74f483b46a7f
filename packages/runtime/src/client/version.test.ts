import { expect, it } from "vitest";
import { versionOrder } from "./version.js";

const ordered = [
  "waste/1.0.0-alpha.2",
  "waste/1.0.0-alpha.10",
  "waste/1.0.0-beta.1",
  "waste/1.0.0",
  "waste/1.0.1",
  "waste/1.2.0",
  "waste/1.10.0",
  "waste/2.0.0-alpha.0",
  "waste/10.0.0",
];

it("orders versions as Semantic Versioning does", () => {
  for (const [index, server] of ordered.entries()) {
    for (const [other, client] of ordered.entries()) {
      const order = Math.sign(versionOrder(server, client));
      expect(order, `${server} beside ${client}`).toBe(Math.sign(index - other));
    }
  }
});

it.each([
  ["waste/2.0.0-alpha.0", "waste/1.10.0", 2],
  ["waste/1.10.0", "waste/2.0.0", -2],
  ["waste/10.0.0", "waste/9.0.0", 2],
  ["waste/1.10.0", "waste/1.0.0-alpha.0", 1],
])("tells %s and %s apart by their majors", (server, client, order) => {
  expect(versionOrder(server, client)).toBe(order);
});

it.each([
  ["planning/1.0.0", "waste/1.1.0"],
  ["planning/2.0.0", "waste/1.1.0"],
  ["", "waste/1.1.0"],
  ["waste", "waste/1.1.0"],
  ["1.0.0", "waste/1.1.0"],
])("compares %j with nothing", (server, client) => {
  expect(versionOrder(server, client)).toBe(0);
  expect(versionOrder(client, server)).toBe(0);
});
