import { expect, it } from "vitest";
import { loadModel } from "../../compile.js";
import { messages, refusals } from "../../test/model-of.js";
import { createThing, getThing, openApi } from "../../test/open-api.js";
import { codeList, schemaFiles } from "../../test/schema-files.js";
import { type Files, workspaceOf } from "../../test/workspace-of.js";

const thing = {
  type: "object",
  required: ["size", "at"],
  properties: {
    size: { description: "How large.", type: "integer", minimum: 1, maximum: 9 },
    at: { $ref: "https://ns.localo.org/core/v1/point.schema.json", description: "Where." },
    note: { description: "Absent where there is none.", type: "string", maxLength: 3 },
  },
};
const point = {
  type: "object",
  required: ["x"],
  properties: { x: { description: "East.", type: "integer", minimum: 0, maximum: 9 } },
};
const good = { size: 1, at: { x: 1 } };
const place = "schemas/test/examples/thing";

/** The examples of a thing: those in valid/, those in invalid/, and what expected.json says. */
function domain(
  valid: Readonly<Record<string, unknown>>,
  invalid: Readonly<Record<string, unknown>> = {},
  expected?: unknown,
  more: Files = {},
) {
  const files = (kind: string, all: object) =>
    Object.fromEntries(
      Object.entries(all).map(([name, value]) => [`${place}/${kind}/${name}`, value]),
    );
  const root = workspaceOf({
    ...schemaFiles({ thing }),
    ...schemaFiles({ point }, "core"),
    ...files("valid", { "minimal.json": good, ...valid }),
    ...files("invalid", invalid),
    ...(expected === undefined ? {} : { [`${place}/invalid/expected.json`]: expected }),
    ...more,
  });
  return () => loadModel(root, "test");
}

it("takes examples that are what their folders say, through types of other domains", () => {
  const expected = { "far.json": [{ code: "too-large", pointer: "/at/x" }] };
  const work = domain(
    { "full.json": { ...good, note: "abc" } },
    { "far.json": { size: 1, at: { x: 10 } } },
    expected,
  );
  expect(refusals(work)).toEqual([]);
});

it("refuses a valid example that breaks its schema: the place in it, and the sentence of the issue", () => {
  const work = domain({ "wrong.json": { size: 1, at: { x: "1" }, note: "long" } });
  expect(refusals(work)).toEqual([`example ${place}/valid/wrong.json:4:5#/at/x`]);
  expect(messages(work)).toEqual([
    "This example is to be valid: X must be a whole number (wrong-type /at/x; also too-long /note). Correct it, or the schema.",
  ]);
});

it("shows what is missing at what it is missing from", () => {
  expect(refusals(domain({ "wrong.json": { size: 1, at: {} } }))).toEqual([
    `example ${place}/valid/wrong.json:3:3#/at/x`,
  ]);
});

it("refuses an invalid example that is valid", () => {
  const expected = { "a.json": [{ code: "missing", pointer: "/size" }] };
  const work = domain({}, { "a.json": good }, expected);
  expect(refusals(work)).toEqual([`example ${place}/invalid/a.json:1:1#`]);
  expect(messages(work)[0]).toContain(
    "it is valid. Make it raise what expected.json says (missing /size)",
  );
});

it("refuses an invalid example that raises other issues than expected.json says", () => {
  const at = { x: 1 };
  const missing = { code: "missing", pointer: "/size" };
  const work = domain(
    {},
    { "other-code.json": { at, size: 0 }, "less.json": { at }, "right.json": { at } },
    {
      "other-code.json": [{ code: "too-large", pointer: "/size" }],
      "less.json": [missing, { code: "missing", pointer: "/at" }],
      "right.json": [missing],
    },
  );
  expect(refusals(work)).toEqual([
    `example ${place}/invalid/expected.json:8:3#/less.json`,
    `example ${place}/invalid/other-code.json:5:3#/size`,
  ]);
  expect(messages(work)).toEqual([
    "less.json does not raise missing /at. Correct one of the two.",
    "This example raises what expected.json does not say: Size must be 1 or more (too-small /size). Correct one of the two.",
  ]);
});

it("counts issues", () => {
  const issue = { code: "missing", pointer: "/size" };
  const work = domain({}, { "a.json": { at: { x: 1 } } }, { "a.json": [issue, issue] });
  expect(messages(work)).toEqual(["a.json does not raise missing /size. Correct one of the two."]);
});

it("judges by the strictest form: a type that is asked for and answered takes no unknown property", () => {
  const operations = openApi({ "/thing": { get: getThing(), post: createThing() } });
  const more = { "schemas/test/openapi.yaml": operations };
  expect(refusals(domain({ "more.json": { ...good, sise: 1 } }, {}, undefined, more))).toEqual([
    `example ${place}/valid/more.json:6:3#/sise`,
  ]);
});

it("judges types that refer to themselves and to code lists", () => {
  const tree = {
    type: "object",
    required: ["kind"],
    properties: {
      kind: { $ref: "codelists/kind.schema.json", description: "Which." },
      below: { $ref: "tree.schema.json", description: "Absent at the end." },
    },
  };
  const work = (below: unknown) => {
    const root = workspaceOf({
      ...schemaFiles({ tree, "codelists/kind": codeList("closed", ["leaf", "twig"]) }),
      "schemas/test/examples/tree/valid/minimal.json": { kind: "twig", below },
    });
    return () => loadModel(root, "test");
  };
  expect(refusals(work({ kind: "leaf" }))).toEqual([]);
  expect(refusals(work({ kind: "leave" }))).toEqual([
    "example schemas/test/examples/tree/valid/minimal.json:4:5#/below/kind",
  ]);
});
