import { compareSchemas } from "@localo/compat";
import { expect, it } from "vitest";
import { changesetFor } from "./changeset.js";

it("tells an edit once that breaks those who send and not those who read", () => {
  const [before, after] = [200, 5].map((maximum) => ({ type: "integer", maximum }));
  const comparison = compareSchemas(before, after, {
    directions: ["input", "output"],
    name: "core/PageLimit",
  });
  expect(comparison.findings.map(({ direction }) => direction)).toEqual(["input", "output"]);
  const compared = { name: "core", base: "1.0.0", head: "the working tree", ...comparison };
  const tidings = { name: "@localo/core", compared, broken: [], needed: "major" } as const;
  const { text } = changesetFor(tidings, [], () => false);
  expect(text).toBe(
    '---\n"@localo/core": major\n---\n\nBreaking: PageLimit must be at most 5, and was at most 200. What was sent before may be refused.\n',
  );
});
