import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCouncil } from "./council/open-council.js";
import { listening } from "./process/test/listening.js";

const bin = fileURLToPath(new URL("../bin/localo-sandbox.js", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "localo-sandbox-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The command as it is built, to its end. */
function sandbox(...args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : error.code, stdout, stderr }),
    );
  });
}

describe("arguments that cannot be", () => {
  it.each([
    [
      ["--port", "http"],
      "option '--port <number>' argument 'http' is invalid. Give a whole number",
    ],
    [["--now", "yesterday"], "Give a date and time"],
    [["--rate-limit", "-1"], "Give a whole number from 0 to 1000000."],
    [["--bin-feed", "bins.json"], "--bin-feed and --uprn go together"],
    [["--prot", "4010"], "unknown option '--prot'\n(Did you mean --port?)"],
    [["start"], "too many arguments"],
  ])("%j: exit code 2 and a sentence", async (args, message) => {
    const { code, stdout, stderr } = await sandbox(...args);
    expect(stderr).toContain(message);
    expect(stderr).toContain("--help");
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  it("names what is wrong with a policy, and where", async () => {
    const path = file("policy.json", '{"streets": {}}');
    const { code, stderr } = await sandbox("--policy", path);
    expect(code).toBe(2);
    expect(stderr).toContain(`${path} is no waste policy:\n`);
    expect(stderr).toContain("  /bankHolidayDivision: ");
  });

  it("says so where a file is not there, or no JSON", async () => {
    const path = join(folder, "none.json");
    expect((await sandbox("--policy", path)).stderr).toContain(`${path} cannot be read: ENOENT`);
    const broken = file("broken.json", "{");
    const { code, stderr } = await sandbox("--bin-feed", broken, "--uprn", "990000000001");
    expect(stderr).toContain(`${broken} is not JSON: `);
    expect(code).toBe(2);
    const other = await sandbox("--bin-feed", file("other.json", "{}"), "--uprn", "990000000001");
    expect(other.stderr).toContain("is no feed: ");
    expect(other.code).toBe(2);
  });
});

it("ends at once where the port is in use: exit code 1", async () => {
  const { port } = await listening(() => new Response());
  const { code, stderr } = await sandbox("--port", String(port));
  expect(stderr).toContain(`error: Port ${port} is in use.`);
  expect(code).toBe(1);
});

it("says so where the data's folder is a file: exit code 1", async () => {
  const path = file("data", "");
  const { code, stderr } = await sandbox("--port", "0", "--data", path);
  expect(stderr).toContain(`error: The folder ${path} cannot be used: `);
  expect(code).toBe(1);
});

it("runs, keeps stdout for the log, and stops in order: exit code 0", async () => {
  const child = spawn(process.execPath, [bin, "--port", "0", "--now", "2026-11-24T16:30"]);
  const [log, people] = [text(child.stdout), text(child.stderr)];
  const ready = new Promise<void>((resolve) => child.stdout.once("data", resolve));
  await ready;
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  const lines = (await log).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(["ready", "stopped"]);
  // Whoever waits sees what for.
  expect(await people).toMatch(
    /^Opening the database…\nMaking the borough…\nPlanning its collections…\n/,
  );
  expect(await people).toContain("Ambleford Borough Council is open.");
  expect(await people).toContain("SIGTERM: finishing what is under way.");
  expect(code).toBe(0);
});

it("says so where the data cannot be opened: exit code 1", async () => {
  const data = join(folder, "damaged");
  mkdirSync(join(data, "database"), { recursive: true });
  file("damaged/database/PG_VERSION", "17");
  const { code, stderr } = await sandbox("--port", "0", "--data", data);
  expect(stderr).toContain(`error: The data in ${join(data, "database")} cannot be opened (`);
  expect(stderr).not.toContain("    at ");
  expect(code).toBe(1);
});

it("says so where the data is of another seed: exit code 2", async () => {
  const data = join(folder, "kept");
  mkdirSync(data);
  const made = await openCouncil({ dataDir: data, seed: 7 });
  await made.close();
  const { code, stderr } = await sandbox("--port", "0", "--data", data, "--seed", "8");
  expect(stderr).toContain("error: The folder's borough was made from seed 7, not 8.");
  expect(code).toBe(2);
});

it("prints its help and version: exit code 0", async () => {
  const help = await sandbox("--help");
  expect(help.stdout).toContain("Usage: localo-sandbox [options]");
  expect(help.code).toBe(0);
  expect((await sandbox("--version")).stdout).toMatch(/^\d+\.\d+\.\d+/);
});
