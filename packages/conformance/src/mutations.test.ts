import { describe, expect, it } from "vitest";
import { cases } from "./cases.js";
import { changed, mistakes, otherObjects, places } from "./mistakes.js";
import { domainPackages, filesBelow } from "./repository.js";

/** Most issues that one mistake may have. */
const FEW = 3;

it("there are examples of every published schema to change", () => {
  const published = domainPackages.flatMap((name) =>
    filesBelow(`packages/${name}/dist/schemas`, ".json"),
  );
  expect(published.length).toBeGreaterThan(400);
  expect(new Set(cases.map(({ validator }) => validator)).size).toBe(published.length);
});

describe.each(cases)("$name", ({ value, validator }) => {
  /** The mistakes at any property, and in place of the whole value, that have more issues than they may. */
  const worse = (changes: typeof mistakes, most: number) =>
    places({ value }).flatMap((path) =>
      Object.entries(changes).flatMap(([what, change]) => {
        const { value: wrong } = changed({ value }, path, change) as { value?: unknown };
        const { issues = [] } = validator.safeParse(wrong);
        const found = issues.map(({ code, pointer }) => `${pointer} ${code}`);
        return found.length > most ? [`${path.join("/")} ${what}: ${found.join(", ")}`] : [];
      }),
    );

  it(`has at most ${FEW} issues for one mistake`, () => {
    expect(worse(mistakes, FEW)).toEqual([]);
  });

  it("names what another object lacks, and no more", () => {
    // A validator stops at 20: one that gets there may have had more to say.
    expect(worse(otherObjects, 19)).toEqual([]);
  });
});
