import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Files by path from the root: a text or bytes as they are, anything else as JSON, which is YAML too. */
export type Files = Readonly<Record<string, unknown>>;

/**
 * A repository of these files in a temporary folder that goes when the test ends. The domain `test`
 * has a package of version 1.0.0, and each domain has an openapi.yaml without operations, unless the
 * files say otherwise: `undefined` is no file.
 * @returns the root
 */
export function workspaceOf(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), "localo-workspace-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, "schemas/test"), { recursive: true });
  const domains = Object.keys(files).flatMap((path) => /^schemas\/[^/]+(?=\/)/.exec(path) ?? []);
  const empty = [...domains, "schemas/test"].map((domain) => [
    `${domain}/openapi.yaml`,
    { openapi: "3.1.1", info: { title: "Test", version: "1.0.0" }, paths: {} },
  ]);
  const taken = Object.keys(files).map((path) => path.replace(/(\/openapi\.yaml)\/.*$/, "$1"));
  writeFiles(root, {
    "packages/test/package.json": { version: "1.0.0" },
    ...Object.fromEntries(empty.filter(([path]) => !taken.includes(String(path)))),
    ...files,
  });
  return root;
}

/** Writes files below a folder. */
export function writeFiles(root: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) continue;
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      typeof content === "string" || Buffer.isBuffer(content)
        ? content
        : `${JSON.stringify(content, undefined, 2)}\n`,
    );
  }
}
