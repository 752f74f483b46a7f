import { rmSync } from "node:fs";
import { build } from "@localo/compiler";
import { expect, it } from "vitest";
import { DOMAIN, writeDomain } from "./domain.js";

it("keeps the conventions: it is built as any domain is", async () => {
  const root = writeDomain(3);
  try {
    const { model } = await build(root, DOMAIN);
    expect(model.types.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Thing0", "Thing1", "Thing2"]),
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
