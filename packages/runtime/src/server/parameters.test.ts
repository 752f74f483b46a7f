import { expect, it } from "vitest";
import { bodyOf, handlerFor, problemOf } from "../test/handler-for.js";

/** What an implementation is given for a path and query. */
async function read(path: string): Promise<object | undefined> {
  let given: object | undefined;
  const { ask } = handlerFor({
    listCollections: (args) => {
      given = args;
      return { status: 200, body: { items: [] } };
    },
  });
  await ask(path);
  return given;
}

it.each([
  ["/properties/1/collections", { uprn: "1" }],
  ["/properties/000123/collections", { uprn: "123" }],
  ["/properties/%31/collections?", { uprn: "1" }],
  ["/properties/1/collections?limit=200&", { uprn: "1", limit: 200 }],
  ["/properties/1/collections?all=true", { uprn: "1", all: true }],
  ["/properties/1/collections?all=false", { uprn: "1", all: false }],
  ["/properties/1/collections?streams=food,glass", { uprn: "1", streams: ["food", "glass"] }],
  ["/properties/1/collections?streams=food%2Cglass", { uprn: "1", streams: ["food", "glass"] }],
  ["/properties/1/collections?streams=", { uprn: "1", streams: [] }],
  ["/properties/1/collections?%66rom=2026-12-%301", { uprn: "1", from: "2026-12-01" }],
])("%s is read", async (path, expected) => {
  expect(await read(path)).toEqual(expected);
});

it.each([
  ["/properties/x1/collections", ["uprn wrong-format"]],
  ["/properties/1/collections?limit=0", ["limit too-small"]],
  ["/properties/1/collections?limit=1.5", ["limit wrong-type"]],
  ["/properties/1/collections?limit=", ["limit wrong-type"]],
  ["/properties/1/collections?limit=1e2", ["limit wrong-type"]],
  ["/properties/1/collections?limit=99999999999999999999", ["limit wrong-type"]],
  ["/properties/1/collections?all=yes", ["all wrong-type"]],
  ["/properties/1/collections?streams=food,,", ["streams wrong-format", "streams wrong-format"]],
  ["/properties/1/collections?from=a+b", ["from wrong-format"]],
  ["/properties/1/collections?from=%ff", ["from wrong-format"]],
  ["/properties/1/collections?limit=1&limit=1", ["limit repeated"]],
  ["/properties/1/collections?__proto__=1", ["__proto__ unknown-parameter"]],
  ["/properties/1/collections?=1", ["? unknown-parameter"]],
  [
    "/properties/x/collections?limit=x&from=y&z=1",
    ["uprn wrong-format", "from wrong-format", "limit wrong-type", "z unknown-parameter"],
  ],
])("%s has all mistakes", async (path, mistakes) => {
  const { ask } = handlerFor();
  expect(await problemOf(await ask(path))).toEqual({
    http: 400,
    status: 400,
    code: "invalid-parameter",
    mistakes,
  });
});

it("suggests the parameter that a misspelt one is near", async () => {
  const { ask } = handlerFor();
  const { errors } = await bodyOf(await ask("/properties/1/collections?limitt=1"));
  expect(errors).toEqual([
    {
      in: "query",
      name: "limitt",
      code: "unknown-parameter",
      detail: "Remove this parameter, or write limit",
      suggestion: "limit",
    },
  ]);
});

it("names 20 mistakes at most", async () => {
  const { ask } = handlerFor();
  const query = Array.from({ length: 50 }, (_, index) => `q${index}=1`).join("&");
  const { errors } = await bodyOf(await ask(`/properties/1/collections?${query}`));
  expect(errors).toHaveLength(20);
});
