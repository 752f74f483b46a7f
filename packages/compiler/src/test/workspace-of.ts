import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Files by path from the root: a text as it is, anything else as JSON, which is YAML too. */
export type Files = Readonly<Record<string, unknown>>;

/**
 * A repository of these files in a temporary folder that goes when the test ends. The domain `test`
 * has a package of version 1.0.0 unless the files say otherwise.
 * @returns the root
 */
export function workspaceOf(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), "localo-workspace-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, "schemas/test"), { recursive: true });
  writeFiles(root, { "packages/test/package.json": { version: "1.0.0" }, ...files });
  return root;
}

/** Writes files below a folder. */
export function writeFiles(root: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      typeof content === "string" ? content : `${JSON.stringify(content, undefined, 2)}\n`,
    );
  }
}
