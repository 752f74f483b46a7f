import { expect, it } from "vitest";
import { compareSchemas } from "./compare-schemas.js";

const $schema = "http://json-schema.org/draft-07/schema#";
const text = { type: "string" };
const whole = { type: "integer" };

/** What draft-07 says differently, and what the same words would mean in draft 2020-12. */
it.each<[what: string, before: object, after: object, draft07: string, draft2020: string]>([
  [
    "what stands beside $ref counts for nothing (Core §8.3)",
    { definitions: { a: text }, $ref: "#/definitions/a" },
    { definitions: { a: text }, $ref: "#/definitions/a", maxLength: 1 },
    "safe",
    "breaking",
  ],
  [
    "a format is an annotation (Validation §7.2)",
    text,
    { ...text, format: "date" },
    "safe",
    "breaking",
  ],
  [
    "a list of items is a tuple (Validation §6.4.1)",
    { items: [text] },
    { items: [whole] },
    "breaking",
    "unknown",
  ],
  [
    "additionalItems is for what follows it (Validation §6.4.2)",
    { items: [text] },
    { items: [text], additionalItems: false },
    "breaking",
    "safe",
  ],
  [
    "dependencies are both of names and of schemas (Validation §6.5.7)",
    {},
    { dependencies: { a: ["b"], c: { required: ["d"] } } },
    "breaking",
    "safe",
  ],
  [
    "prefixItems and dependentRequired are no keywords",
    {},
    { prefixItems: [text], dependentRequired: { a: ["b"] } },
    "safe",
    "breaking",
  ],
])("%s", (_, before, after, draft07, draft2020) => {
  const verdict = (dialect: object) =>
    compareSchemas({ ...dialect, ...before }, { ...dialect, ...after }, { directions: ["input"] })
      .verdict;
  expect([verdict({ $schema }), verdict({})]).toEqual([draft07, draft2020]);
});

it("means the same in the words of either", () => {
  const before = { $schema, items: [text], additionalItems: whole, dependencies: { a: ["b"] } };
  const after = { prefixItems: [text], items: whole, dependentRequired: { a: ["b"] } };
  const { verdict, findings } = compareSchemas(before, after, { directions: ["input", "output"] });
  expect(verdict).toBe("safe");
  expect(findings.filter(({ direction }) => direction !== "source")).toEqual([]);
});
