import { expect, it } from "vitest";
import { messages, refusals } from "../test/model-of.js";
import { schemaFiles } from "../test/schema-files.js";
import { type Files, workspaceOf } from "../test/workspace-of.js";
import { listDomains, loadWorkspace } from "./domain.js";

const load = (files: Files, name = "test") => loadWorkspace(workspaceOf(files), name);
const type = "boolean";

it("lists the folders of schemas/", () => {
  const root = workspaceOf({ ...schemaFiles({ a: { type } }, "core"), "schemas/README.md": "" });
  expect(listDomains(root)).toEqual(["core", "test"]);
});

it("refuses a domain that is not there, and says which are", () => {
  expect(refusals(() => load({}, "tets"))).toEqual(["domain schemas/tets#"]);
  expect(messages(() => load(schemaFiles({ a: { type } }, "core"), "tets"))).toEqual([
    'There is no domain "tets". The domains are: core, test.',
  ]);
});

it("reads the domain and those that it refers to, by schema or by operation, and no other", () => {
  const workspace = load({
    ...schemaFiles({ thing: { $ref: "https://ns.localo.org/core/v1/a.schema.json" } }),
    ...schemaFiles({ a: { $ref: "https://ns.localo.org/base/v1/b.schema.json" } }, "core"),
    ...schemaFiles({ b: { type } }, "base"),
    ...schemaFiles({ c: { type } }, "planning"),
    ...schemaFiles({ d: { type } }, "waste"),
    "schemas/test/openapi.yaml": { components: { $ref: "../planning/openapi.yaml#/components" } },
  });
  expect([...workspace.others.keys()].sort()).toEqual(["base", "core", "planning"]);
  expect(workspace.domain.schemas.map(({ typeName }) => typeName)).toEqual(["Thing"]);
});

it("names everything that cannot be read, in every file and domain", () => {
  const files = {
    ...schemaFiles({ thing: { $ref: "https://ns.localo.org/core/v1/a.schema.json" } }),
    "schemas/test/broken.schema.json": "{",
    "schemas/test/list.schema.json": [],
    "schemas/test/nameless.schema.json": { type },
    "schemas/test/openapi.yaml": "a: [",
    "schemas/test/examples/thing/valid/minimal.json": "tru",
    "schemas/core/a.schema.json": '{ "a": 1, "a": 2 }',
  };
  expect(refusals(() => load(files))).toEqual([
    "json schemas/test/broken.schema.json:1:2#",
    "id-place schemas/test/list.schema.json:1:1#",
    "id-place schemas/test/nameless.schema.json:1:1#/$id",
    "yaml schemas/test/openapi.yaml:1:5#",
    "json schemas/test/examples/thing/valid/minimal.json:1:1#",
    "json schemas/core/a.schema.json:1:11#/a",
  ]);
});

it.each([
  ["another name", "https://ns.localo.org/test/v1/other.schema.json"],
  ["another file's name", "https://ns.localo.org/test/v1/user.schema.json"],
  ["another domain", "https://ns.localo.org/waste/v1/thing.schema.json"],
  ["another major", "https://ns.localo.org/test/v2/thing.schema.json"],
  ["another namespace", "https://example.com/test/v1/thing.schema.json"],
])("refuses an $id of %s once, however many refer to the file", (_, $id) => {
  const thing = { $ref: "thing.schema.json" };
  const files = schemaFiles({ thing: { type, $id }, user: thing, a: thing, b: thing });
  expect(refusals(() => load(files))).toEqual(["id-place schemas/test/thing.schema.json:3:3#/$id"]);
  expect(messages(() => load(files))).toEqual([
    'Write "$id": "https://ns.localo.org/test/v1/thing.schema.json": the $id follows from the file\'s place.',
  ]);
});

it("refuses a wrong $id in a domain that is referred to", () => {
  const $id = "https://ns.localo.org/core/v1/b.schema.json";
  const files = {
    ...schemaFiles({ thing: { $ref: "https://ns.localo.org/core/v1/a.schema.json" } }),
    ...schemaFiles({ a: { type, $id } }, "core"),
  };
  expect(refusals(() => load(files))).toEqual(["id-place schemas/core/a.schema.json:3:3#/$id"]);
});

it("follows the package's major", () => {
  const files = (version: string, major: number) => ({
    ...schemaFiles({
      thing: { type, $id: `https://ns.localo.org/test/v${major}/thing.schema.json` },
    }),
    "packages/test/package.json": { version },
  });
  expect(refusals(() => load(files("2.1.0", 2)))).toEqual([]);
  expect(refusals(() => load(files("2.0.0-alpha.3", 1)))).toHaveLength(1);
});

it("says that operations are missing, and not what follows from it", () => {
  const files = schemaFiles({ thing: { type, "x-localo-direction": "input" } });
  const missing = { ...files, "schemas/test/openapi.yaml": undefined };
  expect(refusals(() => load(missing))).toEqual(["openapi-missing schemas/test/openapi.yaml#"]);
  expect(messages(() => load(missing))).toEqual([
    "The domain has no openapi.yaml, which holds its operations. Put it back; a domain without operations says `paths: {}` in it.",
  ]);
});

it.each(["d.schema.json", "codelists/d.schema.json", "openapi.yaml", "examples/a/valid/d.json"])(
  "refuses a folder that is called as a file is: %s",
  (path) => {
    const files = { [`schemas/test/${path}/README.md`]: "" };
    expect(refusals(() => load(files))).toEqual([`file-place schemas/test/${path}#`]);
    expect(messages(() => load(files))[0]).toContain("This is a folder");
  },
);

it.each([
  "thing.json",
  "codelist/colour.schema.json",
  "codelists/more/colour.schema.json",
  "openapi.yml",
  "examples/thing/vaild/minimal.json",
  "examples/minimal.json",
])("refuses a file that nothing would read: %s", (path) => {
  expect(refusals(() => load({ [`schemas/test/${path}`]: "{}" }))).toEqual([
    `file-place schemas/test/${path}#`,
  ]);
});

it("leaves other files alone", () => {
  const files = {
    "schemas/test/README.md": "",
    "schemas/test/.thing.schema.json.swp": "",
    "schemas/test/.#thing.schema.json": "",
  };
  expect(refusals(() => load(files))).toEqual([]);
});

it("reads examples with the issues that they raise", () => {
  const issues = [{ code: "wrong-type", pointer: "" }];
  const { domain } = load({
    ...schemaFiles({ thing: { type } }),
    "schemas/test/examples/thing/valid/minimal.json": true,
    "schemas/test/examples/thing/invalid/text.json": '"yes"',
    "schemas/test/examples/thing/invalid/expected.json": { "text.json": issues },
  });
  expect(
    domain.examples.map(({ name, schemaPath, valid, expected, source }) => ({
      name,
      schemaPath,
      valid,
      expected,
      value: source.value,
    })),
  ).toEqual([
    { name: "minimal", schemaPath: "thing", valid: true, expected: undefined, value: true },
    { name: "text", schemaPath: "thing", valid: false, expected: issues, value: "yes" },
  ]);
});
