import { loadValidator } from "@localo/compiler";
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyDocument, anySchema, anyValue, editOf } from "../test/arbitrary.js";
import { compareSchemas } from "./compare-schemas.js";

const RUNS = Number(process.env.COMPAT_RUNS ?? 600);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_124);

/** What the compiled validator says; nothing where a schema cannot be compiled. */
function validatorOf(schema: unknown): ((value: unknown) => boolean) | undefined {
  try {
    return loadValidator(schema, { onWarning: () => {} }).is;
  } catch {
    return undefined;
  }
}

it(`a verdict of safe is contradicted by no value (seed ${SEED})`, { timeout: 600_000 }, () => {
  const counts = { safe: 0, breaking: 0, unknown: 0, witnesses: 0 };
  fc.assert(
    fc.property(
      anyDocument,
      fc.nat({ max: 10_000 }),
      anySchema,
      fc.array(anyValue, { minLength: 10, maxLength: 25 }),
      (before, pick, donor, values) => {
        const after = editOf(before, pick, donor);
        const [left, right] = [validatorOf(before), validatorOf(after)];
        if (left === undefined || right === undefined) return;
        for (const direction of ["input", "output"] as const) {
          const { verdict, findings } = compareSchemas(before, after, {
            directions: [direction],
            strict: true,
            steps: 5_000,
          });
          if (verdict !== "breaking-by-policy") counts[verdict]++;
          const lost = values.find((value) => {
            const [was, is] = direction === "input" ? [left, right] : [right, left];
            return was(value) && !is(value);
          });
          if (lost !== undefined)
            expect({ verdict, lost, before, after }).not.toMatchObject({ verdict: "safe" });
          for (const { witness } of findings) {
            if (witness === undefined) continue;
            counts.witnesses++;
            expect([left(witness.value), right(witness.value)]).toEqual([
              witness.validBefore,
              witness.validAfter,
            ]);
            expect(witness.validBefore).toBe(direction === "input");
            expect(witness.validAfter).toBe(direction === "output");
          }
        }
      },
    ),
    { numRuns: RUNS, seed: SEED },
  );
  console.log(`${RUNS} edits: ${JSON.stringify(counts)}`);
  expect(Math.min(counts.safe, counts.breaking)).toBeGreaterThan(RUNS / 10);
});
