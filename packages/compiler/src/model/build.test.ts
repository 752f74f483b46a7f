import { expect, it } from "vitest";
import { messages, modelOf, refusals } from "../test/model-of.js";
import { schemaFiles } from "../test/schema-files.js";

const flag = { type: "boolean", description: "Whether." };
const thing = { type: "object", required: ["a"], properties: { a: flag } };
const core = (name: string) => `https://ns.localo.org/core/v1/${name}.schema.json`;

it("refuses two types of one name", () => {
  const schemas = { thing, "codelists/thing": { type: "string", maxLength: 9 } };
  expect(refusals(() => modelOf(schemas))).toHaveLength(1);
  expect(messages(() => modelOf(schemas))[0]).toMatch(
    /^There is another type Thing, in schemas\/test\/.*; rename one of the two files\.$/,
  );
});

it("refuses a type that is named like another's input form", () => {
  expect(messages(() => modelOf({ thing, "thing-input": flag }))).toEqual([
    "There is another type ThingInput, in schemas/test/thing-input.schema.json; rename one of the two files.",
  ]);
});

it("refuses a type that is named like one that it imports", () => {
  const others = schemaFiles({ email: { type: "string", maxLength: 9 } }, "core");
  const schemas = { email: { type: "object", properties: { email: { $ref: core("email") } } } };
  expect(refusals(() => modelOf(schemas, undefined, others))).toContain(
    "type-name schemas/test/email.schema.json:1:1#",
  );
});

it("imports what it refers to, through other types too, and nothing else", () => {
  const others = schemaFiles(
    {
      email: { type: "string", maxLength: 9 },
      contact: { type: "object", properties: { email: { $ref: "email.schema.json" } } },
      unused: flag,
    },
    "core",
  );
  const schemas = { thing: { type: "object", properties: { contact: { $ref: core("contact") } } } };
  const model = modelOf(schemas, undefined, others);
  expect(model.types.map(({ name }) => name)).toEqual(["Thing", "ThingInput"]);
  expect(model.imported.map(({ name, packageName }) => `${packageName} ${name}`)).toEqual([
    "@localo/core Contact",
    "@localo/core ContactInput",
    "@localo/core Email",
  ]);
});

it("knows the domain's names and version", () => {
  expect(modelOf({ thing })).toMatchObject({
    domain: "test",
    prefix: "Test",
    major: 1,
    packageName: "@localo/test",
    version: "1.0.0",
    operations: [],
  });
});
