import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readModel } from "../compile.js";
import { bundle } from "../emit/schemas/emit-schemas.js";
import { loadValidator } from "./load-validator.js";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

it("loads a schema that refers to another document", () => {
  const schemas = { "https://example.com/name": { type: "string", maxLength: 3 } };
  const { safeParse } = loadValidator({ $ref: "https://example.com/name" }, { schemas });
  expect(safeParse("abc").success).toBe(true);
  expect(safeParse("abcd").issues?.map(({ code }) => code)).toEqual(["too-long"]);
});

it("throws where a reference leads nowhere", () => {
  expect(() => loadValidator({ $ref: "other.json" })).toThrow("leads nowhere");
});

it.each([
  [{ type: "number", maximum: 5 }, "The value must be 5 or less"],
  [{ title: "Page limit", type: "number", maximum: 5 }, "Page limit must be 5 or less"],
])("calls a value by the title of %j, where it has one", (schema, message) => {
  expect(
    loadValidator(schema)
      .safeParse(7)
      .issues?.map((issue) => issue.message),
  ).toEqual([message]);
});

const domains = readdirSync(join(root, "schemas"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

it.each(domains)("says of the examples of %s what its package says", (domain) => {
  const model = readModel(root, domain);
  let judged = 0;
  for (const { schemaPath, source, valid, expected = [] } of model.examples) {
    const forms = model.types.filter(({ file }) => file.path === schemaPath);
    const type = forms.find(({ form }) => form === "input") ?? forms[0];
    if (type === undefined) throw new Error(`No type ${schemaPath}`);
    const { safeParse } = loadedOnce(type.id, () => bundle(type, model.byId));
    const issues = safeParse(source.value).issues ?? [];
    const said = issues.map(({ code, pointer }) => `${code} ${pointer}`).sort();
    expect(said, source.file).toEqual(
      valid ? [] : expected.map(({ code, pointer }) => `${code} ${pointer}`).sort(),
    );
    judged++;
  }
  const files = readdirSync(join(root, "schemas", domain), { recursive: true, encoding: "utf8" });
  const examples = files.filter((path) => /examples\/.*\.json$/.test(path));
  expect(judged).toBe(examples.filter((path) => !path.endsWith("expected.json")).length);
});

const loaded = new Map<string, ReturnType<typeof loadValidator>>();

function loadedOnce(id: string, schema: () => unknown) {
  const known = loaded.get(id) ?? loadValidator(schema(), { onWarning: () => {} });
  loaded.set(id, known);
  return known;
}

it.each([
  ["a format", { enum: ["2026-11-24", "soon"], format: "date" }, ["2026-11-24"], ["soon"]],
  ["a format", { const: "soon", format: "date" }, [], ["soon"]],
  ["a decimal multiple", { enum: [0.3, 0.35], multipleOf: 0.1 }, [0.3], [0.35]],
])("holds listed values against %s beside them", (_, schema, valid, invalid) => {
  const { is, safeParse } = loadValidator(schema);
  for (const value of valid) expect([is(value), safeParse(value).success]).toEqual([true, true]);
  for (const value of invalid)
    expect([is(value), safeParse(value).success]).toEqual([false, false]);
});
