import { describe, expect, it } from "vitest";
import { compareOperations } from "./compare-operations.js";
import { operationRule, operationRules } from "./rules.js";
import { api, versionOf } from "./test/api.js";
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
