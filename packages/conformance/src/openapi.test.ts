import { existsSync } from "node:fs";
import { join } from "node:path";
import { CSharpGenerator } from "@asyncapi/modelina";
import { describe, expect, it } from "vitest";
import { domainPackages, readJson, root, run } from "./repository.js";

const documents = domainPackages
  .map((name) => ({ name, file: join(root, `packages/${name}/dist/openapi.json`) }))
  .filter(({ file }) => existsSync(file));

it("there is an OpenAPI document to look at", () => {
  expect(documents.map(({ name }) => name)).toContain("waste");
});

describe.each(documents)("the OpenAPI of $name", ({ name, file }) => {
  it("is clean for redocly", async () => {
    const { stdout, stderr } = await run("redocly", ["lint", "--format", "json", file]);
    const report = JSON.parse(stdout) as {
      totals: object;
      problems: { ruleId: string; message: string }[];
    };
    expect(
      report.problems.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      stderr,
    ).toEqual([]);
  });

  it("says of each operation that it refuses an unknown key", () => {
    // Also where no key is needed: the handler answers 401 to one that nobody knows.
    const { paths } = readJson(file) as {
      paths: Record<string, Record<string, { operationId?: string; responses?: object }>>;
    };
    const operations = Object.values(paths).flatMap((item) => Object.values(item));
    const without = operations.filter(
      ({ operationId, responses }) =>
        operationId !== undefined && !("401" in (responses ?? { "401": "no operation" })),
    );
    expect(without.map(({ operationId }) => operationId)).toEqual([]);
  });

  it("is read by a generator of C#", async () => {
    const generator = new CSharpGenerator({
      processorOptions: { openapi: { includeComponentSchemas: true } },
    });
    const models = await generator.generate(readJson(file) as Record<string, unknown>);
    const classes = new Set(models.map(({ modelName }) => modelName));
    expect(classes.size).toBeGreaterThan(10);
    // Every domain has rules that a council publishes.
    const domain = name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
    expect(classes).toContain(`${domain}Policy`);
  });
});
