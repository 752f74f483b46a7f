import { beforeAll, describe, expect, it } from "vitest";
import type { Results } from "./bar.js";
import { measureBytes } from "./measure.js";
import { typeCosts } from "./measures/types.js";
import { localo } from "./peers/localo.js";

// What does not depend on the machine is held wherever the tests run. Times: npm run bench -- --check.

/** Most bytes that the validators may take: the bar's 5500, and of its 4000 and 3000 what was reached. */
const most = { ten: 5500, one: 3720, checkTen: 2130 };

describe("bytes", () => {
  let bytes: Results["bytes"][string] | undefined;

  beforeAll(async () => {
    bytes = (await measureBytes([localo]))[localo.name];
  });

  it("holds the budget of ten schemas with messages", () => {
    expect(bytes?.ten).toBeLessThanOrEqual(most.ten);
  });

  it("holds the budget of one schema with messages", () => {
    expect(bytes?.one).toBeLessThanOrEqual(most.one);
  });

  it("holds the budget of ten checks", () => {
    expect(bytes?.checkTen).toBeLessThanOrEqual(most.checkTen);
  });
});

it("costs the compiler less than a tenth of what zod's inferred types do", async () => {
  const costs = await typeCosts(1);
  const zod = costs.get("zod")?.instantiations ?? 0;
  expect(costs.get("Localo")?.instantiations).toBeLessThan(zod / 10);
});
