import {
  type Answer,
  createHandler,
  type HandlerOptions,
  memoryIdempotency,
  notImplemented,
  type OperationImplementations,
} from "./server.js";
import {
  BASE_PATH,
  type Ops,
  type Property,
  type Submission,
  serverTable,
  VERSION,
} from "./test/domain.js";
import { type Equal, holds } from "./test/types.js";

type Operations<Tx = undefined> = OperationImplementations<Ops, Tx>;
interface Transaction {
  run(sql: string): void;
}

const property: Property = { uprn: "1", status: "active" };

export const operations: Operations<Transaction> = {
  getProperty({ uprn }, { problem, caller, requestId, tx }) {
    holds<Equal<typeof uprn, string>>();
    holds<Equal<typeof requestId, string>>();
    holds<Equal<typeof tx, Transaction | undefined>>();
    if (caller === undefined) throw problem(404, "not-found");
    if (caller.scopes.length > 1) throw problem(503, "unavailable", { retryAfter: 5 });
    // @ts-expect-error: a code of another status
    problem(404, "unavailable");
    // @ts-expect-error: this operation has no such status
    problem(418, "teapot");
    // @ts-expect-error: no such detail
    problem(404, "not-found", { reason: "" });
    return { status: 200, body: property, headers: { "cache-control": "no-store" } };
  },
  getNearest: async () => ({ status: 200, body: property }),
  // @ts-expect-error: a body that the status does not have
  getCalendar: () => ({ status: 200, body: property }),
  // @ts-expect-error: a status that the operation does not have
  listProperties: () => ({ status: 201, body: { items: [] } }),
  // @ts-expect-error: no body
  listCollections: () => ({ status: 200 }),
  reportMissed({ body }) {
    return body.notes === undefined
      ? { status: 202 }
      : { status: 201, body: { id: "1", phase: "open" } };
  },
  releaseSlot: notImplemented,
};

holds<Equal<Answer<Ops["reportMissed"]>["body"], Submission | undefined>>();

const { getNearest: _, ...incomplete } = operations;
// @ts-expect-error: an operation is missing
export const missing: Operations<Transaction> = incomplete;
// @ts-expect-error: an operation that takes other arguments
export const other: Operations["getProperty"] = (args: { usrn: string }) => args;

const place = { basePath: BASE_PATH, version: VERSION };
createHandler<Ops>(serverTable, {} as Operations, { ...place, idempotency: memoryIdempotency() });
createHandler<Ops, Transaction>(serverTable, operations, {
  ...place,
  // @ts-expect-error: a store of other transactions
  idempotency: memoryIdempotency(),
});
const handlerOptions: HandlerOptions = { authorise: () => ({ id: "a", scopes: [] }) };
createHandler<Ops>(serverTable, {} as Operations, { ...handlerOptions, ...place });
