import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "@localo/compiler";
import type * as Waste from "@localo/waste";
import type { WasteClient } from "@localo/waste";
import type * as Server from "@localo/waste/server";
import { memoryIdempotency, notImplemented } from "@localo/waste/server";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readJson, root } from "./repository.js";

/** A property that no schema has: one edit in `schemas/` adds it. */
const added = {
  description: "What the collection crew should look for. Absent where nothing.",
  type: "string",
  maxLength: 20,
};
const report = {
  uprn: "990000000001",
  collection: { collectionId: "c1" },
  contact: { email: "resident@example.com" },
};

describe("one edit in schemas/", () => {
  let copy = "";
  let modules = "";
  let waste: typeof Waste;
  let server: typeof Server;

  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), "localo-edit-"));
    cpSync(join(root, "schemas"), join(copy, "schemas"), { recursive: true });
    for (const name of ["core", "waste"]) {
      mkdirSync(join(copy, "packages", name, "src"), { recursive: true });
      cpSync(
        join(root, "packages", name, "package.json"),
        join(copy, "packages", name, "package.json"),
      );
    }
    const file = join(copy, "schemas/waste/missed-collection-report.schema.json");
    const schema = readJson(file) as { properties: Record<string, unknown> };
    schema.properties.crewHint = added;
    writeFileSync(file, JSON.stringify(schema));
    await build(copy, "waste");

    // Below node_modules, so that the generated code finds the built @localo/core and @localo/runtime.
    const base = join(root, "node_modules/.one-edit");
    mkdirSync(base, { recursive: true });
    modules = mkdtempSync(join(base, "run-"));
    writeFileSync(join(modules, "package.json"), '{"type":"module"}');
    for (const name of ["index", "server", "redact", "redact-arguments"]) {
      const { outputText } = ts.transpileModule(generated(`${name}.ts`), {
        compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
      });
      writeFileSync(join(modules, `${name}.js`), outputText);
    }
    waste = (await import(pathToFileURL(join(modules, "index.js")).href)) as typeof Waste;
    server = (await import(pathToFileURL(join(modules, "server.js")).href)) as typeof Server;
  });
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
    rmSync(modules, { recursive: true, force: true });
  });

  function generated(path: string): string {
    return readFileSync(join(copy, "packages/waste/src/generated", path), "utf8");
  }

  it("shows in the type", () => {
    const declaration = /export interface MissedCollectionReport \{.*?^\}/ms.exec(
      generated("index.ts"),
    )?.[0];
    expect(declaration).toContain("What the collection crew should look for.");
    expect(declaration).toMatch(/^ *crewHint\?: string$/m);
  });

  it("shows in the validator", () => {
    const { MissedCollectionReport } = waste;
    expect(MissedCollectionReport.is({ ...report, crewHint: "Green lid" })).toBe(true);
    const { issues } = MissedCollectionReport.safeParse({ ...report, crewHint: "x".repeat(21) });
    expect(issues?.map(({ code, pointer }) => ({ code, pointer }))).toEqual([
      { code: "too-long", pointer: "/crewHint" },
    ]);
    expect(
      MissedCollectionReport.safeParse({ ...report, crewHnit: "" }).issues?.[0]?.suggestion,
    ).toBe("crewHint");
  });

  it("shows in the OpenAPI and in the published schema", () => {
    const openapi = JSON.parse(generated("public/openapi.json")) as {
      components: { schemas: Record<string, { properties: Record<string, unknown> }> };
    };
    expect(openapi.components.schemas.MissedCollectionReport?.properties.crewHint).toEqual(added);
    const schema = JSON.parse(generated("public/schemas/missed-collection-report.schema.json")) as {
      properties: Record<string, unknown>;
    };
    expect(schema.properties.crewHint).toEqual(added);
  });

  it("goes from the client through the handler", async () => {
    const received: unknown[] = [];
    const submission = readJson(
      join(root, "schemas/waste/examples/waste-submission/valid/minimal.json"),
    );
    const operationIds = Object.keys(waste.createWasteClient({ baseUrl: "http://localhost" }).safe);
    const operations = {
      ...Object.fromEntries(operationIds.map((id) => [id, notImplemented])),
      reportMissedCollection: ({ body }: { body: unknown }) => {
        received.push(body);
        return { status: 201, body: submission };
      },
    } as unknown as Server.WasteOperations;
    const handler = server.createWasteHandler(operations, {
      authorise: () => ({ id: "test", scopes: ["waste:read", "waste:write"] }),
      idempotency: memoryIdempotency(),
    });
    const client: WasteClient = waste.createWasteClient({
      baseUrl: "http://localhost",
      fetch: handler,
    });
    const body = { ...report, crewHint: "Green lid" };
    await client.reportMissedCollection({ body });
    expect(received).toEqual([body]);
  });
});
