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
    "id schemas/test/list.schema.json:1:1#",
    "id schemas/test/nameless.schema.json:1:1#",
    "yaml schemas/test/openapi.yaml:1:5#",
    "json schemas/test/examples/thing/valid/minimal.json:1:1#",
    "json schemas/core/a.schema.json:1:11#/a",
  ]);
});

it("refuses an $id that another file has", () => {
  const $id = "https://ns.localo.org/test/v1/a.schema.json";
  const files = schemaFiles({ a: { type }, b: { type, $id } });
  expect(refusals(() => load(files))).toEqual(["id schemas/test/b.schema.json:3:3#/$id"]);
  expect(messages(() => load(files))).toEqual([
    "This $id is taken by schemas/test/a.schema.json; give each file the $id of its own place.",
  ]);
});

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
  const files = { "schemas/test/README.md": "", "schemas/test/.thing.schema.json.swp": "" };
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
