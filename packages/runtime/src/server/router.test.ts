import { expect, it } from "vitest";
import type { ServerOperation } from "../http/operation.js";
import { createRouter, parameterNames } from "./router.js";

function at(path: string, method: ServerOperation["method"] = "GET"): ServerOperation {
  return { method, path, parameters: [], security: [[]], success: {}, problems: {} };
}

/** The operation that a path leads to by GET, and its values. */
function routerOf(table: Record<string, ServerOperation>) {
  const route = createRouter(table);
  return (path: string) => {
    const match = route(path.split("/").slice(1));
    return match && [match.routes.get("GET")?.operationId, ...match.values].join(" ");
  };
}

it("prefers a literal segment, and turns back where it leads nowhere", () => {
  const find = routerOf({
    one: at("/a/{x}"),
    literal: at("/a/b"),
    deep: at("/a/{x}/c/{y}"),
    other: at("/a/b/d"),
  });
  expect(find("/a/1")).toBe("one 1");
  expect(find("/a/b")).toBe("literal");
  expect(find("/a/b/c/2")).toBe("deep b 2");
  expect(find("/a/b/d")).toBe("other");
  expect(find("/a/1/d")).toBeUndefined();
  expect(find("/a")).toBeUndefined();
  expect(find("/a/")).toBeUndefined();
  expect(find("/a/__proto__")).toBe("one __proto__");
  expect(find("/constructor")).toBeUndefined();
});

it("keeps parameters that are called differently apart by operation", () => {
  const table = { read: at("/a/{x}"), write: at("/a/{y}", "POST") };
  const match = createRouter(table)(["a", "1"]);
  expect([...(match?.routes.keys() ?? [])]).toEqual(["GET", "POST"]);
  expect(parameterNames("/a/{y}/b/{z}")).toEqual(["y", "z"]);
});

it("refuses templates that cannot be told apart or split", () => {
  expect(() => createRouter({ a: at("/a/{x}"), b: at("/a/{y}") })).toThrow(
    "b and a have the same path.",
  );
  expect(() => createRouter({ a: at("/a/{x}.ics") })).toThrow("A parameter is a whole segment");
});
