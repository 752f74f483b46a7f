import { describe, expect, it } from "vitest";
import { cases } from "./cases.js";
import { changed, instead, places } from "./mistakes.js";

/** A value of 200,000 levels. */
function nested(wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let level = 0; level < 200_000; level++) value = wrap(value);
  return value;
}

/** What no honest sender sends. A check that took more than linear time of these texts would not end. */
const hostile: Readonly<Record<string, unknown>> = {
  "deep objects": nested((a) => ({ a })),
  "deep lists": nested((a) => [a]),
  "a long list": Array.from({ length: 20_000 }, () => ({})),
  "many names": Object.fromEntries(
    Array.from({ length: 10_000 }, (_, index) => [`${"x".repeat(500)}${index}`, index]),
  ),
  "a name of controls": { "\0\r\n\u202e\u2028\ud800": 1 },
  "an empty name": { "": 1 },
  ...Object.fromEntries(
    ["a", "1", "a-", "0!", "a@", "a.", " ", "::", "😀", "2026-11-23T", "+4"].map((part) => [
      `${part} again and again`,
      part.repeat(50_000),
    ]),
  ),
};

describe.each(cases)("$name", ({ value, validator }) => {
  it("bears hostile values anywhere", () => {
    let refused = 0;
    for (const path of places({ value })) {
      for (const sent of Object.values(hostile)) {
        const { value: wrong } = changed({ value }, path, instead(sent)) as { value?: unknown };
        const { success, issues = [] } = validator.safeParse(wrong);
        expect(validator.is(wrong)).toBe(success);
        if (!success) refused++;
        expect(issues.length).toBeLessThanOrEqual(20);
        // Three names of 60 characters, and the codes of a list, are the most that one holds.
        for (const { message } of issues) expect(message).toMatch(/^[^\p{C}\u2028\u2029]{1,500}$/u);
      }
    }
    expect(refused).toBeGreaterThan(0);
  });
});
