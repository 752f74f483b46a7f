import { expect, it } from "vitest";
import { clientFor, json, type Script } from "../test/client-for.js";
import { AbortedError, InvalidResponseError } from "./errors.js";

const date = "2026-12-01";

/** Pages by the cursor that asks for them. */
function pages(byCursor: Record<string, { items: string[]; nextCursor?: string }>): Script {
  return (response, _, { url }) => {
    const cursor = new URL(`http://x${url}`).searchParams.get("cursor") ?? "";
    const { items, ...next } = byCursor[cursor] ?? { items: [] };
    json(response, 200, { items: items.map((id) => ({ id, date })), ...next });
  };
}

const three = pages({
  "": { items: ["a", "b"], nextCursor: "two" },
  two: { items: [], nextCursor: "three" },
  three: { items: ["c"] },
});

it("goes through all pages, empty ones too, with the same arguments", async () => {
  const { client, seen } = await clientFor(three);
  const ids: string[] = [];
  for await (const { id } of client.pages.listCollections({ uprn: "1", limit: 2 })) ids.push(id);
  expect(ids).toEqual(["a", "b", "c"]);
  expect(seen.map(({ url }) => url)).toEqual([
    "/waste/v1/properties/1/collections?limit=2",
    "/waste/v1/properties/1/collections?limit=2&cursor=two",
    "/waste/v1/properties/1/collections?limit=2&cursor=three",
  ]);
});

it("asks for a page when the one before is used up", async () => {
  const { client, seen } = await clientFor(three);
  for await (const { id } of client.pages.listProperties()) if (id === "b") break;
  expect(seen).toHaveLength(1);
});

it("begins where the arguments say", async () => {
  const { client, seen } = await clientFor(three);
  for await (const _ of client.pages.listProperties({ cursor: "three" }));
  expect(seen.map(({ url }) => url)).toEqual(["/waste/v1/properties?cursor=three"]);
});

it.each([
  [{ "": { items: ["a"], nextCursor: "x" }, x: { items: ["b"], nextCursor: "x" } }, undefined],
  [
    {
      x: { items: ["a"], nextCursor: "y" },
      y: { items: ["b"], nextCursor: "x" },
    },
    "x",
  ],
])("ends with an error where a cursor comes again", async (byCursor, cursor) => {
  const { client, seen } = await clientFor(pages(byCursor));
  const ids: string[] = [];
  const all = async () => {
    const args = cursor === undefined ? {} : { cursor };
    for await (const { id } of client.pages.listProperties(args)) ids.push(id);
  };
  await expect(all()).rejects.toThrow(InvalidResponseError);
  expect(ids).toEqual(["a", "b"]);
  expect(seen).toHaveLength(2);
});

it("stops a list that never ends and holds nothing", async () => {
  const { client } = await clientFor((response, nth) => {
    if (nth === 20) controller.abort();
    json(response, 200, { items: [], nextCursor: `c${nth}` });
  });
  const controller = new AbortController();
  const all = async () => {
    for await (const _ of client.pages.listProperties({}, { signal: controller.signal }));
  };
  await expect(all()).rejects.toThrow(AbortedError);
});
