// A program that uses what the minor release brings.
import type { Collection, MissedCollectionReport } from "@localo/waste";

export const body: MissedCollectionReport = {
  uprn: "990000000001",
  collection: { collectionId: "col-residual-4701" },
  contact: { email: "maeve.quigley@example.com" },
  containerCount: 2,
};

export const again = ({ nextTryDate }: Collection): string => nextTryDate ?? "not known";
