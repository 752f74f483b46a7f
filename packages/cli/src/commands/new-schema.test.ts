import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Editable } from "../test/git-repository.js";
import { makeRepository } from "../test/repository.js";
import { localo } from "../test/run.js";

const localoRoot = fileURLToPath(new URL("../../../..", import.meta.url));

/** A repository with core and the domain test, and a file of types. */
function repository(types = "") {
  const { root } = makeRepository();
  for (const path of ["schemas/core", "packages/core"])
    symlinkSync(join(localoRoot, path), join(root, path));
  const write = (path: string, content: unknown) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    const text = typeof content === "string" ? content : JSON.stringify(content, undefined, 2);
    writeFileSync(join(root, path), text);
  };
  const read = (path: string): Editable => JSON.parse(readFileSync(join(root, path), "utf8"));
  write("types.ts", types);
  return { root, write, read };
}

const AUDIT = `
export interface Audit {
  uprn: string;
  /** When the crew looked. */
  audited_at: Date;
  contactEmail?: string;
  fill: "empty" | "full";
  weight: number;
  notes: string | null;
  photos: { width: number }[];
}`;
const SCHEMA = "schemas/test/bin-audit.schema.json";

/** What lint finds: the rule and the place. */
async function lint(root: string): Promise<string[]> {
  const { stdout } = await localo(root, "lint", "test", "--json");
  const { domains } = JSON.parse(stdout) as Editable;
  return domains[0].diagnostics.map(
    ({ rule, file, pointer }: Editable) =>
      `${rule} ${file.replace(/^schemas\/test\/(.*?)(\.schema)?\.json$/, "$1")}#${pointer}`,
  );
}

describe("localo new schema", () => {
  it("begins a schema that lint refuses until it is described", async () => {
    const { root, read, write } = repository();
    const { code, stdout, stderr } = await localo(root, "new", "schema", "test/bin-audit");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(`✓ ${SCHEMA}\n`);
    expect(stdout).toContain("npx localo lint test");
    expect(read(SCHEMA)).toMatchObject({
      $id: "https://ns.localo.org/test/v1/bin-audit.schema.json",
      title: "Bin audit",
      required: [],
    });
    expect(await lint(root)).toEqual(["description bin-audit#/description"]);
    expect((await localo(root, "build", "test")).code).toBe(1);
    write(SCHEMA, { ...read(SCHEMA), description: "A look into a bin. Source: this test." });
    expect(await lint(root)).toEqual([]);
  });

  it("drafts one from a type, and lint says what is left to decide", async () => {
    const { root, read, write } = repository(AUDIT);
    const args = ["test/bin-audit", "--from-type", "types.ts#Audit", "--json"];
    const { code, stdout } = await localo(root, "new", "schema", ...args);
    expect(code).toBe(0);
    const core = (name: string) => `https://ns.localo.org/core/v1/${name}.schema.json`;
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      schema: "test/bin-audit",
      written: [
        SCHEMA,
        "schemas/test/codelists/fill.schema.json",
        "schemas/test/examples/bin-audit/valid/minimal.json",
        "schemas/test/examples/bin-audit/valid/full.json",
        "schemas/test/examples/bin-audit/invalid/without-uprn.json",
        "schemas/test/examples/bin-audit/invalid/expected.json",
      ],
      suggestions: [
        { property: "uprn", ref: core("uprn") },
        { property: "auditedAt", ref: core("instant") },
        { property: "contactEmail", ref: core("email") },
      ],
    });
    const schema = read(SCHEMA);
    expect(schema.required).toEqual(["uprn", "auditedAt", "fill", "weight", "photos"]);
    expect(schema.properties.auditedAt.description).toContain(
      'is this right: "When the crew looked."',
    );
    expect(await lint(root)).toEqual([
      "description bin-audit#/description",
      "description bin-audit#/properties/uprn/description",
      "description bin-audit#/properties/auditedAt/description",
      "description bin-audit#/properties/contactEmail/description",
      "description bin-audit#/properties/fill/description",
      "number-bounds bin-audit#/properties/weight",
      "description bin-audit#/properties/weight/description",
      "string-bounds bin-audit#/properties/notes",
      "description bin-audit#/properties/notes/description",
      "array-bounds bin-audit#/properties/photos",
      "description bin-audit#/properties/photos/description",
      "number-bounds bin-audit#/properties/photos/items/properties/width",
      "description bin-audit#/properties/photos/items/properties/width/description",
      "code-list-shape codelists/fill#/x-localo-list",
      "code-list-codes codelists/fill#/x-localo-codes",
      "description codelists/fill#/description",
    ]);

    // Once it is all decided it passes, its examples too.
    const { properties } = schema;
    schema.description = "A look into a bin. Source: this test.";
    for (const name of Object.keys(properties))
      properties[name].description = `The ${name}. Absent where unknown.`;
    Object.assign(properties.weight, { minimum: 0, maximum: 50 });
    properties.notes.maxLength = 200;
    properties.photos.maxItems = 5;
    Object.assign(properties.photos.items.properties.width, {
      description: "In pixels.",
      minimum: 1,
      maximum: 9999,
    });
    write(SCHEMA, schema);
    const list = read("schemas/test/codelists/fill.schema.json");
    const entry = { label: { en: "Fill" }, description: "How full." };
    write("schemas/test/codelists/fill.schema.json", {
      ...list,
      description: "How full it is.",
      "x-localo-list": "closed",
      "x-localo-codes": { empty: entry, full: entry },
    });
    await localo(root, "lint", "test", "--fix");
    expect(await lint(root)).toEqual([]);
  });

  it("refers to a code list that is there, for a person to confirm", async () => {
    const { root, read, write } = repository(AUDIT);
    const list = { type: "string", enum: ["half"] };
    write("schemas/test/codelists/fill.schema.json", list);
    const { stdout } = await localo(
      root,
      "new",
      "schema",
      "test/bin-audit",
      "--from-type",
      "types.ts#Audit",
    );
    expect(stdout).toContain("  fill: codelists/fill.schema.json\n");
    expect(read("schemas/test/codelists/fill.schema.json")).toEqual(list);
    expect(read("schemas/test/examples/bin-audit/valid/minimal.json").fill).toBe("half");
  });

  it.each([
    [["test/thing"], "schemas/test/thing.schema.json is there already."],
    [["test/BinAudit"], "Name a schema by its domain and a name in kebab-case"],
    [["../audit"], "Name a schema by its domain and a name in kebab-case"],
    [["tets/audit"], 'There is no domain "tets". Did you mean test?'],
    [
      ["test/audit", "--from-type", "types.ts#Text"],
      "A schema is drafted from a type that is an object",
    ],
    [["test/audit", "--from-type", "types.ts#Tree"], "The type contains itself, at children."],
    [
      ["test/audit", "--from-type", "types.ts#Txet"],
      "There is no type Txet in types.ts. Did you mean Text?",
    ],
  ])("writes nothing for %j", async (args, message) => {
    const types = "export type Text = string; export interface Tree { children: Tree[] }";
    const { root } = repository(types);
    const { code, stdout, stderr } = await localo(root, "new", "schema", ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`error: ${message}`);
    expect(existsSync(join(root, "schemas/test/audit.schema.json"))).toBe(false);
  });
});
