import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, run } from "./repository.js";

interface Plan {
  readonly tasks: readonly {
    readonly taskId: string;
    readonly command: string;
    readonly hash: string;
    readonly cache: { readonly status: string };
  }[];
}

/** What turbo would do for a build in a folder: the hash of each task, and whether it is cached. */
async function plan(folder: string): Promise<Plan> {
  const { stdout, stderr } = await run("turbo", ["run", "build", "--dry=json"], folder);
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Plan;
}

describe("turbo's cache", () => {
  let copy = "";
  beforeAll(() => {
    // Only what decides a build: no node_modules, no output.
    copy = mkdtempSync(join(tmpdir(), "localo-cache-"));
    const skipped = new Set(["node_modules", "dist", "generated", ".turbo", ".git"]);
    for (const name of readdirSync(root)) {
      if (skipped.has(name)) continue;
      cpSync(join(root, name), join(copy, name), {
        recursive: true,
        filter: (source) => !skipped.has(source.slice(source.lastIndexOf("/") + 1)),
      });
    }
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("holds everything when nothing has changed since the last build", async () => {
    const { tasks } = await plan(root);
    const made = tasks.filter(({ command }) => command !== "<NONEXISTENT>");
    expect(made.map(({ taskId }) => taskId)).toContain("@localo/waste#build");
    expect(made.filter(({ cache }) => cache.status !== "HIT").map(({ taskId }) => taskId)).toEqual(
      [],
    );
  });

  it("holds core when a schema of waste changes", async () => {
    const before = hashes(await plan(copy));
    const file = join(copy, "schemas/waste/property.schema.json");
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace('"description": "', '"description": "Changed. '),
    );
    const after = hashes(await plan(copy));
    const changed = Object.keys(before).filter((task) => before[task] !== after[task]);
    expect(changed).toContain("@localo/waste#build");
    expect(changed).not.toContain("@localo/core#build");
    expect(changed).not.toContain("@localo/runtime#build");
    expect(changed).not.toContain("@localo/compiler#build");
  });
});

function hashes({ tasks }: Plan): Record<string, string> {
  return Object.fromEntries(tasks.map(({ taskId, hash }) => [taskId, hash]));
}
