// What a consumer's compiler must accept, and what it must refuse. Compiled under each module system.
import { normaliseUprn } from "@localo/core";
import {
  bearer,
  type Collection,
  createWasteClient,
  MissedCollectionReport,
  ProblemError,
} from "@localo/waste";
import { toCalendar } from "@localo/waste/calendar";
import { missedCollectionReportExamples } from "@localo/waste/examples";
import { streamLabels } from "@localo/waste/labels";
import { createWasteHandler, type WasteOperations } from "@localo/waste/server";

const waste = createWasteClient({ baseUrl: "http://localhost:4010", auth: bearer("a-key") });

export async function daysOf(spelling: string): Promise<string[]> {
  const uprn = normaliseUprn(spelling);
  if (uprn === undefined) return [];
  const { items } = await waste.listCollections({ uprn, from: "2026-11-23" });
  return items.map((collection: Collection) => collection.date);
}

export async function calendarOf(uprn: string): Promise<string> {
  const collections: Collection[] = [];
  for await (const collection of waste.pages.listCollections({ uprn }))
    collections.push(collection);
  return toCalendar(collections, { language: "cy" });
}

export async function report(body: unknown): Promise<string> {
  const checked = MissedCollectionReport.safeParse(body);
  if (!checked.success) return checked.issues[0].message;
  const result = await waste.safe.reportMissedCollection({ body: checked.data });
  if (result.ok) return result.data.id;
  if (result.kind !== "problem") return result.error.message;
  if (result.status === 422 && result.code === "ineligible") {
    return result.error.errors[0]?.code ?? "ineligible";
  }
  // @ts-expect-error a 422 is never "already-reported": that is 409
  if (result.status === 422 && result.code === "already-reported") return "";
  return result.error instanceof ProblemError ? result.error.code : "";
}

export const handlerOf = (operations: WasteOperations) => createWasteHandler(operations, {});

export const food: string = streamLabels.food.label.en;
export const example: MissedCollectionReport = missedCollectionReportExamples.minimal;

// @ts-expect-error an operation that there is not
waste.listColections;
// @ts-expect-error a parameter that there is not
waste.listCollections({ uprn: "1", form: "2026-11-23" });
// @ts-expect-error a parameter that is missing
waste.listCollections({});
// @ts-expect-error operations that are missing
createWasteHandler({}, {});
// @ts-expect-error a misspelt property of a body
export const misspelt: MissedCollectionReport = { uprn: "1", colection: { collectionId: "a" } };
