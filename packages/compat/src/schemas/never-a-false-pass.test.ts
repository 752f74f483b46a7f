import { loadValidator } from "@localo/compiler";
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyDocument, anySchema, anyValue } from "../test/arbitrary.js";
import { editOf } from "../test/edit.js";
import { universe } from "../test/universe.js";
import { compareSchemas } from "./compare-schemas.js";

const RUNS = Number(process.env.COMPAT_RUNS ?? 500);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_124);

/** What the compiled validator says; nothing where a schema cannot be compiled, or never ends. */
function judgedBy(schema: unknown, values: readonly unknown[]): boolean[] | undefined {
  try {
    const { is } = loadValidator(schema, { onWarning: () => {} });
    return values.map((value) => is(value));
  } catch {
    return undefined;
  }
}

it(`a verdict of safe is contradicted by no value (seed ${SEED})`, { timeout: 3_600_000 }, () => {
  const counts = { judged: 0, changed: 0, safe: 0, breaking: 0, unknown: 0, witnesses: 0 };
  const picks = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(
      anyDocument,
      picks,
      anySchema,
      fc.array(anyValue, { minLength: 5, maxLength: 15 }),
      (before, edits, donor, more) => {
        const after = editOf(before, edits, donor);
        const compared = (["input", "output"] as const).map((direction) => {
          const options = { directions: [direction], strict: true, steps: 5_000 };
          return { direction, ...compareSchemas(before, after, options) };
        });
        const values = [...universe, ...more];
        const [was, is] = [judgedBy(before, values), judgedBy(after, values)];
        if (was === undefined || is === undefined) return;
        counts.judged++;
        for (const { direction, verdict, findings } of compared) {
          const [held, holds] = direction === "input" ? [was, is] : [is, was];
          const lost = values.findIndex((_, index) => held[index] && !holds[index]);
          if (lost >= 0) counts.changed++;
          if (verdict !== "breaking-by-policy") counts[verdict]++;
          if (lost >= 0)
            expect({ direction, verdict, lost: values[lost], before, after }).not.toMatchObject({
              verdict: "safe",
            });
          for (const { witness } of findings) {
            if (witness === undefined) continue;
            counts.witnesses++;
            const { value, ...said } = witness;
            expect([judgedBy(before, [value]), judgedBy(after, [value])]).toEqual([
              [said.validBefore],
              [said.validAfter],
            ]);
            expect(said.validBefore).toBe(direction === "input");
            expect(said.validAfter).toBe(direction === "output");
          }
        }
      },
    ),
    { numRuns: RUNS, seed: SEED },
  );
  console.log(`${RUNS} edits: ${JSON.stringify(counts)}`);
  expect(Math.min(counts.safe, counts.breaking, counts.changed)).toBeGreaterThan(RUNS / 10);
});
