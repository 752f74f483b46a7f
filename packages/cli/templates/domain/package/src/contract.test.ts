import { expect, it } from "vitest";
import { exampleServicePolicyExamples as policies } from "./examples.js";
import { createExampleServiceClient } from "./index.js";
import { createExampleServiceHandler, notImplemented } from "./server.js";

const handler = createExampleServiceHandler(
  {
    getDescription: notImplemented,
    getPolicy: () => ({ status: 200, body: policies.full }),
    getSubmission: (_, context) => {
      throw context.problem(404, "not-found");
    },
    sendInformation: notImplemented,
    withdrawSubmission: notImplemented,
    listSubmissions: () => ({ status: 200, body: { items: [] } }),
  },
  { authorise: () => ({ id: "a-test", scopes: ["example-service:read"] }) },
);
const client = createExampleServiceClient({
  baseUrl: "https://api.example.gov.uk",
  fetch: handler,
});

it("a client reads what a server answers", async () => {
  expect(await client.getPolicy()).toEqual(policies.full);
  expect(await client.listSubmissions()).toEqual({ items: [] });
});

it("a client knows a problem by its code", async () => {
  const answer = await client.safe.getSubmission({ id: "sub-1" });
  expect(answer).toMatchObject({ ok: false, kind: "problem", code: "not-found" });
});
