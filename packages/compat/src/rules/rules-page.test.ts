import { describe, expect, it } from "vitest";
import { rules } from "./rules.js";
import { rulesPage } from "./rules-page.js";

describe("RULES.md", () => {
  it("is what the rules say (npx vitest run packages/compat/src/rules --update writes it)", async () => {
    await expect(rulesPage()).toMatchFileSnapshot("../../RULES.md");
  });

  it("has each rule once", () => {
    const headings = [...rulesPage().matchAll(/^### (.+)$/gm)].map(([, id]) => id);
    expect(headings).toEqual(rules.map(({ id }) => id));
  });
});
