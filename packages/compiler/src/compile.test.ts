import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { build, loadModel } from "./compile.js";
import { CompileError, formatDiagnostic } from "./diagnostic.js";
import { refusals } from "./test/model-of.js";
import { schemaFiles } from "./test/schema-files.js";
import { workspaceOf, writeFiles } from "./test/workspace-of.js";

const example = { "schemas/test/examples/thing/valid/minimal.json": true };
const good = { ...schemaFiles({ thing: { type: "boolean" } }), ...example };
const bad = schemaFiles({ thing: { type: "string" } });
const generated = "packages/test/src/generated";

it("writes what it names", async () => {
  const root = workspaceOf(good);
  const { folder, files, model } = await build(root, "test");
  expect(folder).toBe(generated);
  expect(model.types.map(({ name }) => name)).toEqual(["Thing"]);
  expect(files).toContain("index.ts");
  expect(files).toContain("public/schemas/thing.schema.json");
  const written = readdirSync(join(root, generated), { recursive: true, withFileTypes: true });
  expect(written.filter((entry) => entry.isFile())).toHaveLength(files.length);
});

it("leaves what a good build wrote when a later one fails, and nothing half-written", async () => {
  const root = workspaceOf(good);
  await build(root, "test");
  const before = readFileSync(join(root, generated, "index.ts"), "utf8");
  writeFiles(root, bad);
  await expect(build(root, "test")).rejects.toBeInstanceOf(CompileError);
  expect(readFileSync(join(root, generated, "index.ts"), "utf8")).toBe(before);
  expect(readdirSync(join(root, "packages/test/src"))).toEqual(["generated"]);
});

it("writes nothing where the first build fails", async () => {
  const root = workspaceOf(bad);
  await expect(build(root, "test")).rejects.toBeInstanceOf(CompileError);
  expect(readdirSync(join(root, "packages/test"))).toEqual(["package.json"]);
});

it("throws all that the rules find, in words that say where", () => {
  const root = workspaceOf({ ...good, ...bad });
  expect(refusals(() => loadModel(root, "test"))).toEqual([
    "string-bounds schemas/test/thing.schema.json:1:1#",
  ]);
  expect(() => loadModel(root, "test")).toThrow(
    "schemas/test/thing.schema.json:1:1 # string-bounds: Say how long this text can be: add maxLength, or a format or pattern that limits it.",
  );
});

it("asks for the domain's package", () => {
  const root = workspaceOf(schemaFiles({ thing: { type: "boolean" } }, "parking"));
  expect(refusals(() => loadModel(root, "parking"))).toEqual([
    "package packages/parking/package.json#",
  ]);
});

it("paints a diagnostic, and shows one without a line", () => {
  const paint = { place: (text: string) => `<${text}>`, rule: (text: string) => `[${text}]` };
  const diagnostic = { file: "a.json", pointer: "/b", rule: "json", message: "No." };
  expect(formatDiagnostic(diagnostic)).toBe("a.json #/b json: No.");
  expect(formatDiagnostic({ ...diagnostic, line: 3, column: 5 }, paint)).toBe(
    "<a.json:3:5 #/b> [json]: No.",
  );
});
