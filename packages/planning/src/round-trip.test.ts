import { describe, expect, it } from "vitest";
import {
  commentSubmissionExamples,
  supplierApplicationBatchExamples,
} from "./generated/examples.js";
import { ApplicationSummary, bearer, createPlanningClient, SupplierApplication } from "./index.js";
import {
  createPlanningHandler,
  memoryIdempotency,
  notImplemented,
  type PlanningOperations,
} from "./server.js";

const summary: ApplicationSummary = {
  id: "app-2026-01234",
  reference: "26/01234/HH",
  registerAuthority: { scheme: "gss", code: "E07000999" },
  types: ["hh"],
  description: "Rear dormer.",
  sites: [{ address: { text: "12 Mill Lane, Ambleford" } }],
  stage: "consultation",
  status: "undetermined",
  phase: "open",
  receivedDate: "2026-11-16",
  comments: { open: false, closesDate: "2026-12-11", reason: "consultation-over" },
};

const unserved = Object.fromEntries(
  Object.keys(createPlanningClient({ baseUrl: "http://localhost" }).safe).map((id) => [
    id,
    notImplemented,
  ]),
) as unknown as PlanningOperations;

const handler = createPlanningHandler(
  {
    ...unserved,
    searchApplications: ({ reference }) => ({
      status: 200,
      body: { items: reference === summary.reference ? [summary] : [] },
    }),
    submitComment: (_, context) => {
      throw context.problem(409, "comments-closed");
    },
    publishApplications: ({ body: { authority, rows } }) => {
      const answers = rows.map((row, index) => {
        const { issues } = SupplierApplication.safeParse(row);
        if (issues === undefined) return { index, outcome: "created" };
        const errors = issues.map(({ code, pointer, message }) => ({
          in: "body" as const,
          pointer: `#/rows/${index}${pointer}`,
          code,
          detail: message,
        }));
        return { index, outcome: "refused", errors };
      });
      const refused = answers.filter(({ outcome }) => outcome === "refused").length;
      const taken = answers.length - refused;
      return { status: 200, body: { authority, taken, refused, rows: answers } };
    },
  },
  {
    authorise: (request) =>
      request.headers.has("Authorization")
        ? { id: "back-office", scopes: ["planning:supplier"] }
        : undefined,
    idempotency: memoryIdempotency(),
  },
);
const client = createPlanningClient({ baseUrl: "http://localhost", fetch: handler });
const backOffice = createPlanningClient({
  baseUrl: "http://localhost",
  fetch: handler,
  auth: bearer("key"),
});

describe("client and handler", () => {
  it("find an application by its reference, slashes and all, without a key", async () => {
    const { items } = await client.searchApplications({ reference: "26/01234/HH" });
    expect(items).toEqual([summary]);
    expect(items.every(ApplicationSummary.is)).toBe(true);
  });

  it.each([
    { limit: 51 },
    { near: "51.2,-0.5" },
    { bbox: "-0.6,51.2" },
    { receivedFrom: "2026-02-30" },
  ])("refuse %j, which cannot be read", async (query) => {
    expect(await client.safe.searchApplications(query)).toMatchObject({
      ok: false,
      status: 400,
      code: "invalid-parameter",
    });
  });

  it("say that comments are closed, to anyone", async () => {
    const body = commentSubmissionExamples.minimal;
    expect(await client.safe.submitComment({ id: summary.id, body })).toMatchObject({
      status: 409,
      code: "comments-closed",
    });
  });

  it("take no anonymous comment", async () => {
    const { name: _, ...body } = commentSubmissionExamples.minimal;
    const result = await client.safe.submitComment({ id: summary.id, body: body as never });
    expect(result).toMatchObject({
      status: 422,
      error: { errors: [{ pointer: "#/name", code: "missing" }] },
    });
  });

  it("judge the rows of a batch one by one", async () => {
    const body = supplierApplicationBatchExamples["one-bad-row"];
    expect(await client.safe.publishApplications({ body })).toMatchObject({ status: 401 });
    expect(await backOffice.publishApplications({ body })).toMatchObject({
      taken: 1,
      refused: 1,
      rows: [
        { outcome: "created" },
        { outcome: "refused", errors: [{ pointer: "#/rows/1/receivedDate", code: "missing" }] },
      ],
    });
  });
});
