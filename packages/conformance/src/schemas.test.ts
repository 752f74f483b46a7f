import { statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { domainPackages, filesBelow, readJson } from "./repository.js";
import { strictAjv } from "./vocabulary.js";

describe("all schemas of all domains load into one strict Ajv", () => {
  it("as they stand in schemas/", () => {
    const files = domainPackages.flatMap((name) => filesBelow(`schemas/${name}`, ".schema.json"));
    expect(files.length).toBeGreaterThan(60);
    expect(() => strictAjv(files.map(readJson))).not.toThrow();
  });

  it("as they are published", () => {
    const files = domainPackages.flatMap((name) =>
      filesBelow(`packages/${name}/dist/schemas`, ".json"),
    );
    expect(files.length).toBeGreaterThan(60);
    expect(() => strictAjv(files.map(readJson))).not.toThrow();
  });
});

describe("a published schema", () => {
  it.each(domainPackages)("of %s is at most 100 KB", (name) => {
    const tooLarge = filesBelow(`packages/${name}/dist/schemas`, ".json").filter(
      (file) => statSync(file).size > 100_000,
    );
    expect(tooLarge).toEqual([]);
  });
});
