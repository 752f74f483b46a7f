import { expect, it } from "vitest";
import { load } from "../programs.js";
import { domainPrograms } from "./measure-domain.js";
import { exampleMessages } from "./messages.js";
import { domains } from "./ten-largest.js";

/** Most bytes of gzip that ten types may take, with messages and without. */
const MOST = { all: 11_000, check: 5_000 };
/** And most of what Ajv takes for the same. */
const OF_AJV = { all: 0.5, check: 0.2 };

it.each(domains)("the ten largest types of %s hold their budgets", async (domain) => {
  const { names, localo, ajv } = await domainPrograms(domain);
  expect(names).toHaveLength(10);
  for (const question of ["all", "check"] as const) {
    const { gzip } = localo[question];
    expect(gzip).toBeLessThanOrEqual(MOST[question]);
    expect(gzip / ajv[question].gzip).toBeLessThanOrEqual(OF_AJV[question]);
  }
  // What is weighed works: both take an example of each, and nothing else.
  const mine = await load(localo.check);
  const theirs = await load(ajv.check);
  for (const { name, text } of exampleMessages(domain, names)) {
    const program: Record<string, (value: unknown) => unknown> = mine;
    const other: Record<string, (value: unknown) => unknown> = theirs;
    expect([name, program[name]?.(JSON.parse(text)), other[name]?.(JSON.parse(text))]).toEqual([
      name,
      true,
      true,
    ]);
    expect([name, program[name]?.({}), other[name]?.({})]).toEqual([name, false, false]);
  }
});
