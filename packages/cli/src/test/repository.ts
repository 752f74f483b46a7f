import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A repository in a temporary folder that goes when the test ends. */
export interface Repository {
  readonly root: string;
  /** Writes the schema and the example of the type Thing: a boolean, with what is given on top. */
  writeThing(more?: object): void;
}

/** A repository with the domain `test`, which has one type, and the domain `other`, which has none. */
export function makeRepository(): Repository {
  const root = mkdtempSync(join(tmpdir(), "localo-cli-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, content: unknown) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), JSON.stringify(content, undefined, 2));
  };
  const writeThing = (more: object = {}) => {
    write("schemas/test/thing.schema.json", {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://ns.localo.org/test/v1/thing.schema.json",
      title: "Thing",
      description: "What a test needs. Source: this test.",
      type: "boolean",
      ...more,
    });
    const isText = "type" in more && more.type === "string";
    write("schemas/test/examples/thing/valid/minimal.json", isText ? "yes" : true);
  };
  writeThing();
  write("packages/test/package.json", { version: "1.0.0" });
  for (const domain of ["test", "other"])
    write(`schemas/${domain}/openapi.yaml`, { openapi: "3.1.1", paths: {} });
  write("packages/other/package.json", { version: "1.0.0" });
  return { root, writeThing };
}
