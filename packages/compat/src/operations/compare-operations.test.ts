import { describe, expect, it } from "vitest";
import type { StandardVersion } from "../domains/standard-version.js";
import { compareOperations } from "./compare-operations.js";
import { operationRule, operationRules } from "./rules.js";
import { api, type Editable, versionOf } from "./test/api.js";
import { type Edit, edits, settings } from "./test/edits.js";

function versions({ what, edit }: Edit) {
  const [before, after] = [api(), api()];
  settings[what]?.(before);
  settings[what]?.(after);
  edit(after);
  return [versionOf(before), versionOf(after)] as const;
}

describe.each(edits)("$rule: $what", (edit) => {
  const [before, after] = versions(edit);
  const { verdict, bump, direction } = operationRule(edit.rule);

  it("is what is found, and nothing else", () => {
    const { findings } = compareOperations(before, after);
    expect(findings.map(({ rule }) => rule)).toEqual([edit.rule]);
    expect(findings[0]).toMatchObject({ verdict, bump, direction, schema: "bins/operations" });
  });

  it("has a reverse", () => {
    const { findings } = compareOperations(after, before);
    expect(findings.map(({ rule }) => rule)).toEqual([edit.reverse]);
  });

  it("says nothing of policy or code where values alone count", () => {
    const { findings } = compareOperations(before, after, { strict: true });
    for (const finding of findings) {
      expect(finding.verdict).not.toBe("breaking-by-policy");
      expect(finding.verdict === "safe").toBe(["none", "patch", "minor"].includes(finding.bump));
    }
  });
});

it("has an edit for each rule, and tells its mirror", () => {
  const shown = new Set(edits.map(({ rule }) => rule));
  const reversed = new Set(edits.map(({ rule, reverse }) => `${rule} ${reverse}`));
  for (const { id, mirror } of operationRules) {
    expect(shown, id).toContain(id);
    expect(reversed, id).toContain(`${id} ${mirror}`);
  }
});

it("finds nothing in a version and itself", () => {
  expect(compareOperations(versionOf(api()), versionOf(api()))).toEqual({
    verdict: "safe",
    bump: "none",
    findings: [],
  });
});

it("does not mind the order of members, where a part is written, or the names of headers in capitals", () => {
  const other = api();
  other.components.parameters = { From: other.paths["/bins/{id}"].get.parameters[1] };
  other.paths["/bins/{id}"].parameters = [{ $ref: "#/components/parameters/From" }];
  other.paths["/bins/{id}"].get.parameters.splice(1, 1);
  other.paths["/bins/{id}"].get.parameters[1].name = "if-none-match";
  other.paths = Object.fromEntries(Object.entries(other.paths).reverse());
  expect(compareOperations(versionOf(api()), versionOf(other)).findings).toEqual([]);
});

it("tells once what many operations share, and how many they are", () => {
  const other = api();
  other.components.responses.NotFound.content["application/problem+json"].examples.gone = {};
  expect(compareOperations(versionOf(api()), versionOf(other)).findings).toMatchObject([
    {
      before: "/paths/~1bins~1{id}/get/responses/404",
      message: "The problem of getBin (404) can be gone, which is new. (The same in 1 more place.)",
    },
  ]);
});

it.each([
  ["no document", undefined],
  ["a list", []],
  ["a reference to itself", { paths: { $ref: "#/paths" } }],
  [
    "references that lead nowhere",
    { paths: { "/a": { get: { responses: { 200: { $ref: "x" } } } } } },
  ],
  [
    "parts that are something else",
    { paths: { "/a": { get: { parameters: {}, responses: [], security: 1 } } }, servers: 3 },
  ],
  ["a name of a prototype", JSON.parse('{"paths":{"__proto__":{"get":{"responses":{}}}}}')],
])("takes %s for what it is, on both sides", (_, document) => {
  expect(compareOperations(versionOf(document), versionOf(document)).verdict).toBe("safe");
  compareOperations(versionOf(document), versionOf(api()));
  expect(compareOperations(versionOf(api()), versionOf(document)).verdict).toBe("breaking");
});

describe("an operation that names a schema in a file", () => {
  const schema = (maxLength: number, more: object = {}) => ({
    type: "object",
    properties: { note: { type: "string", maxLength }, ...more },
  });
  const version = (files: Record<string, object>, ref: string) => {
    const document = api();
    const { post } = document.paths["/bins"];
    post.requestBody.content = { "application/json": { schema: { $ref: ref } } };
    const schemas = Object.entries(files).map(([name, value]): [string, unknown] => [
      `bins/${name}.schema.json`,
      { $id: `https://ns.localo.org/bins/v1/${name}.schema.json`, ...value },
    ]);
    return { ...versionOf(document), schemas: new Map(schemas) };
  };
  const rules = (before: StandardVersion, after: StandardVersion) =>
    compareOperations(before, after).findings.map(({ rule, verdict }) => `${rule} ${verdict}`);

  it("leaves a change of that file to the comparison of the schemas", () => {
    const before = version({ bin: schema(9) }, "./bin.schema.json");
    const after = version({ bin: schema(8) }, "./bin.schema.json");
    expect(rules(before, after)).toEqual([]);
  });

  it("judges another file by what it takes, closed as requests are", () => {
    const before = version({ bin: schema(9) }, "./bin.schema.json");
    const to = (other: object) => version({ bin: schema(9), other }, "./other.schema.json");
    expect(rules(before, to(schema(9)))).toEqual([]);
    expect(rules(before, to(schema(8)))).toEqual(["max-length-lowered breaking"]);
    const [first] = compareOperations(
      before,
      to({ type: "object", properties: { x: {} } }),
    ).findings;
    expect(first).toMatchObject({ verdict: "breaking", direction: "input", bump: "major" });
    expect(first?.before).toMatch(
      /^\/paths\/~1bins\/post\/requestBody\/content\/application~1json/,
    );
  });

  it.each([
    ["a keyword", { required: ["note"] }, "breaking", "major"],
    ["words", { description: "A bin." }, "safe", "patch"],
  ])("judges %s that stands beside the reference", (_, beside, verdict, bump) => {
    const before = version({ bin: schema(9) }, "./bin.schema.json");
    const document = structuredClone(before.openapi.get("bins/openapi.yaml")) as Editable;
    const media = document.paths["/bins"].post.requestBody.content["application/json"];
    Object.assign(media.schema, beside);
    const openapi = new Map(before.openapi).set("bins/openapi.yaml", document);
    expect(compareOperations(before, { ...before, openapi })).toMatchObject({ verdict, bump });
  });

  it("does not call a file that is not there safe", () => {
    const before = version({ bin: schema(9) }, "./bin.schema.json");
    const after = version({ bin: schema(9) }, "./lost.schema.json");
    expect(compareOperations(before, after).verdict).toBe("unknown");
  });
});

it("judges schemas that are written out, and parts of the document that they refer to", () => {
  const version = (maximum: number) => {
    const document = api();
    document.components.schemas = { Day: { type: "integer", maximum } };
    document.paths["/bins/{id}"].get.parameters[1].schema = { $ref: "#/components/schemas/Day" };
    return versionOf(document);
  };
  expect(compareOperations(version(31), version(31)).findings).toEqual([]);
  expect(compareOperations(version(31), version(30)).findings).toMatchObject([
    { rule: "maximum-lowered", verdict: "breaking", schema: "bins/operations" },
  ]);
  expect(compareOperations(version(30), version(31)).verdict).toBe("safe");
});
