import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { schemaFiles } from "../../test/schema-files.js";
import { workspaceOf } from "../../test/workspace-of.js";
import { fixDomain } from "./fix-domain.js";

const THING = "schemas/test/thing.schema.json";

it("mends each file of the domain and says what it did, and where", () => {
  const wrong = { $id: "", type: "boolean", title: "Thing" };
  const root = workspaceOf({
    ...schemaFiles({ right: { type: "boolean" } }),
    [THING]: { ...wrong, $schema: "https://json-schema.org/draft/2020-12/schema" },
    "schemas/other/thing.schema.json": wrong,
  });
  const other = readFileSync(join(root, "schemas/other/thing.schema.json"));
  const mended = fixDomain(root, "test");
  expect(mended.map(({ file, rule, pointer }) => `${rule} ${file}#${pointer}`)).toEqual([
    `id-place ${THING}#/$id`,
    `key-order ${THING}#`,
  ]);
  expect(fixDomain(root, "test")).toEqual([]);
  expect(readFileSync(join(root, "schemas/other/thing.schema.json"))).toEqual(other);
  expect(readdirSync(join(root, "schemas/test"))).toEqual([
    "openapi.yaml",
    "right.schema.json",
    "thing.schema.json",
  ]);
});

it.each([
  ["is no JSON", "{ title: }"],
  ["has a comment", '{ "type": "boolean" } // yes'],
  ["has a member twice", '{ "type": "boolean", "$id": "", "$id": "" }'],
  ["is no UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
  ["is empty", ""],
])("leaves a file alone that %s", (_, content) => {
  const root = workspaceOf({ [THING]: content });
  expect(fixDomain(root, "test")).toEqual([]);
  expect(readFileSync(join(root, THING))).toEqual(Buffer.from(content));
});

it("leaves a link alone, wherever it leads", () => {
  const root = workspaceOf({ "elsewhere.json": { type: "boolean" } });
  symlinkSync(join(root, "elsewhere.json"), join(root, THING));
  expect(fixDomain(root, "test")).toEqual([]);
  expect(JSON.parse(readFileSync(join(root, "elsewhere.json"), "utf8"))).toEqual({
    type: "boolean",
  });
});

it("keeps a byte order mark, line ends and the spelling of numbers", () => {
  const root = workspaceOf({});
  writeFileSync(join(root, THING), '\uFEFF{\r\n  "maximum": 1.0e2,\r\n  "type": "number"\r\n}\r\n');
  fixDomain(root, "test");
  expect(readFileSync(join(root, THING), "utf8")).toBe(
    [
      '\uFEFF{\r\n  "$schema": "https://json-schema.org/draft/2020-12/schema",',
      '"$id": "https://ns.localo.org/test/v1/thing.schema.json",',
      '"title": "Thing",',
      '"type": "number",',
      '"maximum": 1.0e2\r\n}\r\n',
    ].join("\r\n  "),
  );
});
