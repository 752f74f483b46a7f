import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { ModuleKind, transpile } from "typescript";
import { afterEach, beforeEach, expect, it } from "vitest";
import { DataFolderError, takeDataFolder } from "./data-folder.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "localo-data-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("makes a folder that is not there, and lets it go", () => {
  const path = join(folder, "a", "b");
  const { release } = takeDataFolder(path);
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

it.skipIf(process.platform !== "linux")(
  "takes a folder from a process that was killed and not cleared away (on Linux)",
  async () => {
    // The shell's place is taken by one that never asks what became of the shell's child.
    const script = "cat <&3 >/dev/null & echo $!; exec sleep 60";
    const shell = spawn("sh", ["-c", script], { stdio: ["ignore", "pipe", "ignore", "pipe"] });
    const [, stdout, , held] = shell.stdio;
    try {
      const [pid] = await once(stdout as Readable, "data");
      // The child ends when this does: the shell is another program by then.
      (held as Writable).end();
      const stat = `/proc/${Number(String(pid))}/stat`;
      await expect.poll(() => readFileSync(stat, "utf8")).toContain(") Z ");
      writeFileSync(join(folder, "lock"), String(pid));
      takeDataFolder(folder).release();
    } finally {
      shell.kill();
    }
  },
);

it("is taken by one of many that find a lock left over", async () => {
  writeFileSync(join(folder, "lock"), String(spawnSync(process.execPath, ["--version"]).pid));
  const source = readFileSync(new URL("./data-folder.ts", import.meta.url), "utf8");
  const program = `${transpile(source, { module: ModuleKind.ESNext })}
    let said = "taken";
    process.stdin.once("data", () => {
      try { takeDataFolder(${JSON.stringify(folder)}); } catch { said = "refused"; }
      console.log(said);
    });
    console.log("ready");`;
  const args = ["--input-type=module", "-e", program];
  const children = Array.from({ length: 6 }, () => spawn(process.execPath, args));
  const next = async ({ stdout }: (typeof children)[number]) => String(await once(stdout, "data"));
  try {
    await Promise.all(children.map(next));
    const answers = Promise.all(children.map(next));
    for (const { stdin } of children) stdin.write("go");
    // Each holds what it has until all have answered.
    expect((await answers).filter((said) => said.startsWith("taken"))).toHaveLength(1);
  } finally {
    for (const child of children) child.kill();
  }
});

it("leaves the lock of another alone", () => {
  const { release } = takeDataFolder(folder);
  writeFileSync(join(folder, "lock"), String(process.ppid));
  release();
  expect(readdirSync(folder)).toEqual(["lock"]);
});

it("waits for nobody who is just taking it, and says what to do where there is none", () => {
  const guard = join(folder, "lock.taking");
  writeFileSync(guard, "");
  expect(() => takeDataFolder(folder)).toThrow(`If there is none, remove ${guard}`);
  expect(existsSync(join(folder, "lock"))).toBe(false);
});

it("says so where it cannot make the folder", () => {
  writeFileSync(join(folder, "file"), "");
  expect(() => takeDataFolder(join(folder, "file", "data"))).toThrow(DataFolderError);
});
