// A supplier's program, written against the first release: a council's service and a client of it. It is
// compiled and run, unchanged, against every later release.
import {
  bearer,
  type Collection,
  createWasteClient,
  MissedCollectionReport,
  type WasteSubmission,
} from "@localo/waste";
import { collectionExamples, wasteSubmissionExamples } from "@localo/waste/examples";
import openapi from "@localo/waste/openapi.json" with { type: "json" };
import {
  createWasteHandler,
  memoryIdempotency,
  notImplemented,
  type WasteOperations,
} from "@localo/waste/server";

const ids = Object.values(openapi.paths).flatMap((item) =>
  Object.values(item).map((operation: { operationId: string }) => operation.operationId),
);
const nothing: unknown = Object.fromEntries(ids.map((id) => [id, notImplemented]));

const operations: WasteOperations = {
  ...(nothing as WasteOperations),
  listCollections: () => ({ status: 200, body: { items: [collectionExamples.minimal] } }),
  reportMissedCollection: ({ body }, { problem }) => {
    if (body.notes === "too late") throw problem(422, "ineligible");
    return { status: 201, body: wasteSubmissionExamples.minimal };
  },
};

const handler = createWasteHandler(operations, {
  authorise: () => ({ id: "council", scopes: ["waste:read", "waste:write"] }),
  idempotency: memoryIdempotency(),
  validateResponses: true,
});
const waste = createWasteClient({
  baseUrl: "https://council.example",
  auth: bearer("a-key"),
  fetch: handler,
});

async function report(notes: string): Promise<WasteSubmission | string> {
  const body: MissedCollectionReport = {
    uprn: "990000000001",
    collection: { collectionId: "col-residual-4701" },
    contact: { email: "maeve.quigley@example.com" },
    notes,
  };
  const checked = MissedCollectionReport.safeParse(body);
  if (!checked.success) return checked.issues[0].message;
  const result = await waste.safe.reportMissedCollection({ body: checked.data });
  if (result.ok) return result.data;
  return result.kind === "problem" && result.status === 422 ? result.code : result.error.message;
}

function day({ date, changeReason }: Collection): string {
  return changeReason === undefined ? date : `${date} (${changeReason})`;
}

const { items } = await waste.listCollections({ uprn: "990000000001" });
const taken = await report("by the gate");
if (typeof taken === "string") throw new Error(`Not taken: ${taken}`);
const refused = await report("too late");
if (refused !== "ineligible") throw new Error(`Not refused: ${String(refused)}`);
console.log(`${items.map(day).join(", ")}; report ${taken.status}, a late one ${refused}`);
