import { describe, expect, it } from "vitest";
import { compareSchemas } from "../schemas/compare-schemas.js";
import { annotationRules, typeRules } from "./annotation-rules.js";
import { annotationFixtures, fixtures } from "./fixtures.js";
import { ruleOf } from "./rules.js";
import { assertionRules } from "./schema-rules.js";

function found(before: unknown, after: unknown, direction: "input" | "output"): string[] {
  const { findings } = compareSchemas(before, after, { directions: [direction], strict: true });
  expect(findings.every((item) => item.direction === direction)).toBe(true);
  return findings.map(({ rule, verdict }) => `${rule} ${verdict}`);
}

/** What the reverse edit has in the other direction. */
const mirrored = (said: readonly string[]) =>
  said.map((item) => {
    const [id = "", verdict] = item.split(" ");
    return `${ruleOf(id).mirror} ${verdict}`;
  });

describe("each rule has a pair of schemas that shows it", () => {
  it("and no rule is left out", () => {
    const shown = new Set([...fixtures.keys()].flatMap((id) => [id, ruleOf(id).mirror]));
    expect(assertionRules.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
    expect(Object.keys(annotationFixtures).sort()).toEqual(
      annotationRules.map(({ id }) => id).sort(),
    );
  });

  it.each([...fixtures])("%s", (_, { before, after, input, output }) => {
    expect({
      input: found(before, after, "input"),
      output: found(before, after, "output"),
    }).toEqual({ input, output });
  });

  it.each([...fixtures])("%s, and its mirror", (_, { before, after, input, output }) => {
    expect({
      input: found(after, before, "input").sort(),
      output: found(after, before, "output").sort(),
    }).toEqual({ input: mirrored(output).sort(), output: mirrored(input).sort() });
  });

  it.each(Object.entries(annotationFixtures))("%s", (id, [before, after, verdict]) => {
    const { findings } = compareSchemas(before, after, { directions: ["input", "output"] });
    expect(findings.map((item) => `${item.direction} ${item.rule} ${item.verdict}`)).toEqual([
      `source ${id} ${verdict}`,
    ]);
  });
});

describe("rules", () => {
  const all = [...assertionRules, ...annotationRules, ...typeRules];

  it("have an id of their own each", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.map(({ id }) => id).filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it("mirror one another", () => {
    expect(all.filter(({ id, mirror }) => ruleOf(mirror).mirror !== id)).toEqual([]);
  });
});
