import { describe, expect, it } from "vitest";
import { documents } from "./handler-of.js";

// A home, or a box around one, says of whoever asks where they live.

const PRIVATE = ["uprn", "postcode", "near", "point", "bbox", "q"];

describe.each(documents)("a log of $domain", ({ domain, operations }) => {
  const asked = operations.flatMap(({ id, parameters }) =>
    parameters.flatMap(({ name }) => (PRIVATE.includes(name) ? [[id, name] as const] : [])),
  );

  it("is looked at where there is something private", () => {
    expect(asked.length).toBeGreaterThan(0);
  });

  it.each(asked)("of %s has no %s", async (id, name) => {
    const { redactArguments } = await import(`@localo/${domain}/redact`);
    expect(redactArguments(id, { [name]: "GU2 4BB", limit: 1 })).toMatchObject({ [name]: "•••" });
  });
});
