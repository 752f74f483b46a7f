import { createWasteClient, type WasteProblemCode } from "./index.js";
import { type ProblemCodes, wasteProblemCodes } from "./problem-codes.js";
import { type Equal, holds } from "./test/types.js";

holds<Equal<keyof typeof wasteProblemCodes, WasteProblemCode>>();

const [{ status, title, operations }] = wasteProblemCodes["slot-taken"];
holds<Equal<typeof status, 409>>();
holds<Equal<typeof title, "The day has been taken">>();
holds<Equal<typeof operations, readonly ["holdBulkySlot"]>>();

// @ts-expect-error: no such code
wasteProblemCodes["slot-token"];

/** A list of one's own misses none. */
export const all: ProblemCodes<WasteProblemCode> = wasteProblemCodes;

export async function advice(quoteId: string): Promise<string> {
  const waste = createWasteClient({ baseUrl: "https://api.example.gov.uk" });
  const result = await waste.safe.holdBulkySlot({ body: { quoteId, date: "2026-12-03" } });
  if (result.ok || result.kind !== "problem") return "";
  switch (result.code) {
    case "slot-taken":
    case "quote-expired":
      return wasteProblemCodes[result.code][0].title;
    // @ts-expect-error: no code of this operation
    case "payment-not-due":
      return "";
    default:
      return result.error.message;
  }
}
