import {
  type Collection,
  type CollectionPage,
  createWasteClient,
  type MissedCollectionReport,
  type WasteSubmission,
} from "./index.js";
import { type Equal, holds } from "./test/types.js";

const waste = createWasteClient({ baseUrl: "https://api.example.gov.uk" });

export async function calls(body: MissedCollectionReport) {
  const page = await waste.listCollections({ uprn: "990000000001", from: "2026-11-23" });
  holds<Equal<typeof page, CollectionPage>>();
  const submission = await waste.reportMissedCollection({ body });
  holds<Equal<typeof submission, WasteSubmission>>();
  const calendar = await waste.getCollectionsCalendar({ uprn: "990000000001" });
  holds<Equal<typeof calendar, string>>();
  for await (const collection of waste.pages.listCollections({ uprn: "990000000001" })) {
    holds<Equal<typeof collection, Collection>>();
  }

  // @ts-expect-error: no such operation
  waste.listColections;
  // @ts-expect-error: no such parameter
  waste.listCollections({ uprn: "990000000001", form: "2026-11-23" });
  // @ts-expect-error: the property is missing
  waste.listCollections({});
  // @ts-expect-error: not paged
  waste.pages.getProperty;
}

export async function refusals(body: MissedCollectionReport) {
  const result = await waste.safe.reportMissedCollection({ body });
  if (result.ok) return result.data;
  if (result.kind === "problem" && result.status === 409) {
    holds<Equal<Extract<typeof result.code, "already-reported">, "already-reported">>();
    // @ts-expect-error: no code of this operation
    if (result.code === "over-maximum") return undefined;
  }
  return undefined;
}
