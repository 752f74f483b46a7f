import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { workspaceOf } from "./test/workspace-of.js";
import { replaceFile, replaceFolder } from "./write.js";

const content = (root: string, path: string) => readFileSync(join(root, path), "utf8");

it("makes a folder, with those above it", () => {
  const root = workspaceOf({});
  replaceFolder(join(root, "a/b/generated"), new Map([["c/d.ts", "1"]]));
  expect(content(root, "a/b/generated/c/d.ts")).toBe("1");
  expect(readdirSync(join(root, "a/b"))).toEqual(["generated"]);
});

it("replaces all that was there", () => {
  const root = workspaceOf({ "generated/old.ts": "old", "generated/same.ts": "old" });
  replaceFolder(join(root, "generated"), new Map([["same.ts", "new"]]));
  expect(readdirSync(join(root, "generated"))).toEqual(["same.ts"]);
  expect(content(root, "generated/same.ts")).toBe("new");
});

it("leaves the folder as it was, and nothing beside it, when a file cannot be written", () => {
  const root = workspaceOf({ "out/generated/old.ts": "old" });
  // A file cannot be a folder too.
  const files = new Map([
    ["a", "1"],
    ["a/b", "2"],
  ]);
  expect(() => replaceFolder(join(root, "out/generated"), files)).toThrow();
  expect(content(root, "out/generated/old.ts")).toBe("old");
  expect(readdirSync(join(root, "out"))).toEqual(["generated"]);
  expect(existsSync(join(root, "out/generated/a"))).toBe(false);
});

it("replaces a file, and leaves alone who may read it", () => {
  const root = workspaceOf({ "kept/a.json": "old" });
  const file = join(root, "kept/a.json");
  chmodSync(file, 0o640);
  replaceFile(file, "new");
  expect(content(root, "kept/a.json")).toBe("new");
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(root, "kept"))).toEqual(["a.json"]);
});
