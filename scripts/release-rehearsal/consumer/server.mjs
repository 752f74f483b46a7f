// A council's service over HTTP, of whichever release is installed: node server.mjs JSON, where JSON is
// what its collections have beside what the first release knew.
import { collectionExamples, wasteSubmissionExamples } from "@localo/waste/examples";
import { createNodeServer } from "@localo/waste/node";
import openapi from "@localo/waste/openapi.json" with { type: "json" };
import { createWasteHandler, memoryIdempotency, notImplemented } from "@localo/waste/server";

const collection = { ...collectionExamples.minimal, ...JSON.parse(process.argv[2]) };
const operations = Object.fromEntries(
  Object.values(openapi.paths)
    .flatMap((item) => Object.values(item))
    .map(({ operationId }) => [operationId, notImplemented]),
);
operations.listCollections = () => ({ status: 200, body: { items: [collection] } });
operations.reportMissedCollection = () => ({ status: 201, body: wasteSubmissionExamples.minimal });

const handler = createWasteHandler(operations, {
  authorise: () => ({ id: "council", scopes: ["waste:read", "waste:write"] }),
  idempotency: memoryIdempotency(),
  validateResponses: true,
});
const server = createNodeServer(handler);
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
