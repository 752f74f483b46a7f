import { isSchema } from "../../load/schema.js";
import type { Finding, Rule } from "../rule.js";

export const expectedIssues: Rule = {
  id: "expected-issues",
  convention: 10,
  summary:
    "`invalid/expected.json` names the invalid examples of its folder, all and no other, each with the issues (code and pointer) that it raises.",
  *check({ domain }) {
    const invalid = domain.examples.filter((example) => !example.valid);
    for (const { source, expected } of invalid) {
      if (expected === undefined)
        yield {
          source,
          path: [],
          message: "List the issues of this example in expected.json beside it.",
        };
    }
    for (const { source, schemaPath } of domain.expectations) {
      const present = new Set(
        invalid
          .filter((example) => example.schemaPath === schemaPath)
          .map(({ name }) => `${name}.json`),
      );
      if (!isSchema(source.value)) {
        yield {
          source,
          path: [],
          message:
            'Write which issues each file raises: { "<file>.json": [{ "code": "…", "pointer": "…" }] }.',
        };
        continue;
      }
      for (const [name, issues] of Object.entries(source.value)) {
        if (!present.has(name))
          yield {
            source,
            path: [name],
            message: `There is no ${name} in this folder. Add the example, or take its line out.`,
          };
        else if (!isIssueList(issues))
          yield {
            source,
            path: [name],
            message: `List the issues of ${name}, one at least, each with a code and a pointer: { "code": "missing", "pointer": "/uprn" }.`,
          } satisfies Finding;
      }
    }
  },
};

function isIssueList(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (issue) =>
        isSchema(issue) &&
        typeof issue.code === "string" &&
        typeof issue.pointer === "string" &&
        /^(\/|$)/.test(issue.pointer),
    )
  );
}
