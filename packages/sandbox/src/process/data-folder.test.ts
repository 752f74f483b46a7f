import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { DataFolderError, takeDataFolder } from "./data-folder.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "localo-data-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("makes a folder that is not there, and lets it go", () => {
  const path = join(folder, "a", "b");
  const { database, release } = takeDataFolder(path);
  expect(database).toBe(join(path, "database"));
  expect(existsSync(join(path, "lock"))).toBe(true);
  release();
  expect(existsSync(join(path, "lock"))).toBe(false);
});

it("refuses a folder that a running process has", () => {
  writeFileSync(join(folder, "lock"), String(process.ppid));
  expect(() => takeDataFolder(folder)).toThrow(
    `${folder} is in use by another sandbox (process ${process.ppid}). Stop it, or choose another folder.`,
  );
});

it.each([
  ["ended", () => String(spawnSync(process.execPath, ["--version"]).pid)],
  ["left nothing that can be read", () => ""],
])("takes a folder from a process that %s", (_, owner) => {
  writeFileSync(join(folder, "lock"), owner());
  takeDataFolder(folder).release();
});

it("says so where it cannot make the folder", () => {
  writeFileSync(join(folder, "file"), "");
  expect(() => takeDataFolder(join(folder, "file", "data"))).toThrow(DataFolderError);
});
