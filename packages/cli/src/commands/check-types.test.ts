import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../test/git-repository.js";
import { localo } from "../test/run.js";

const report = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://ns.localo.org/bins/v1/report.schema.json",
  type: "object",
  required: ["uprn"],
  properties: {
    uprn: { type: "string", pattern: "^[1-9][0-9]{0,11}$" },
    notes: { type: "string" },
  },
  additionalProperties: false,
};

/** A supplier's project: files by path. */
function project(files: Readonly<Record<string, unknown>>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries({ "report.schema.json": report, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const text = typeof content === "string" ? content : JSON.stringify(content);
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const check = (folder: string, type: string, ...more: string[]) =>
  localo(
    folder,
    "check-types",
    type,
    "--schema",
    "report.schema.json",
    "--direction",
    "input",
    ...more,
  );

it("answers by property, and exits with 0 where the type fits", async () => {
  const folder = project({
    "src/types.ts": "export interface Report { uprn: string; notes?: string }",
  });
  const { code, stdout, stderr } = await check(folder, "src/types.ts#Report");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain(
    "? uprn\n      The standard also asks for: pattern ^[1-9][0-9]{0,11}$. Refused:",
  );
  expect(stdout).toContain("  ✓ notes\n");
  expect(stdout).toContain("✓ compatible: 1 unchecked, 1 compatible of 2 places");
});

it("exits with 1 where it does not, and says all of it as JSON", async () => {
  const folder = project({ "types.ts": "export type Report = { uprn: number; note?: string };" });
  const { code, stdout } = await check(folder, "types.ts#Report", "--json");
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    ok: false,
    type: "types.ts#Report",
    schema: "report.schema.json",
    direction: "input",
    properties: [
      {
        path: "uprn",
        status: "incompatible",
        reasons: [
          {
            message: "The type is a number, and the standard takes a string.",
            witness: { value: 0 },
          },
        ],
      },
      {
        path: "note",
        status: "incompatible",
        reasons: [{ message: expect.stringContaining("Did you mean notes?") }],
      },
    ],
  });
});

it("takes a type of the standard from the package that is installed", async () => {
  const folder = project({
    "types.ts": "export type Mine = string;",
    "node_modules/@localo/bins/package.json": { name: "@localo/bins" },
    "node_modules/@localo/bins/openapi.json": {},
    "node_modules/@localo/bins/schemas/colour.schema.json": { type: "string" },
  });
  const { code } = await localo(
    folder,
    ..."check-types types.ts#Mine --schema bins/colour --direction output".split(" "),
  );
  expect(code).toBe(0);
});

it("reads types as the project does: its paths, its extends, and null for what it is", async () => {
  const folder = project({
    "base.json": {
      compilerOptions: {
        module: "esnext",
        moduleResolution: "bundler",
        paths: { "~/*": ["./lib/*"] },
      },
    },
    "tsconfig.json": { files: [], references: [{ path: "./tsconfig.app.json" }] },
    "tsconfig.app.json": {
      extends: "./base.json",
      compilerOptions: { composite: true },
      include: ["src", "lib"],
    },
    "lib/uprn.ts": "export type Uprn = string | null;",
    "src/types.ts": 'import type { Uprn } from "~/uprn"; export type Report = { uprn: Uprn };',
  });
  const { code, stdout } = await check(folder, "src/types.ts#Report");
  expect(stdout).toContain("The type is null or a string");
  expect(code).toBe(1);
});

it.each([
  ["types.ts#Reprot", "There is no type Reprot in types.ts. Did you mean Report?"],
  ["types.ts#Page", "Page takes type arguments. Name an alias that gives them"],
  ["types.ts", "Name a type as FILE.ts#TypeName"],
  ["tpyes.ts#Report", "There is no file tpyes.ts."],
  ["types.json#Report", "types.json is no TypeScript file"],
  [
    "broken.ts#Report",
    "broken.ts does not compile. Correct it first:\n  broken.ts:1:22 TS2304: Cannot find name 'Uprn'.",
  ],
  ["types.ts#Endless", "Endless has no end"],
])("exits with 2 for %s", async (type, message) => {
  const folder = project({
    "types.ts":
      "export type Report = { uprn: string }; export type Page<T> = { items: T[] };\n" +
      "interface Deep<T> { of: Deep<T[]> } export type Endless = Deep<string>;",
    "broken.ts": "export type Report = Uprn;",
  });
  const { code, stdout, stderr } = await check(folder, type);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(`error: ${message}`);
  expect(stderr).not.toMatch(/\n +at /);
});
