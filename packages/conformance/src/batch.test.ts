import { join } from "node:path";
import {
  createWasteClient,
  type RowAnswer,
  SupplierEvent,
  type SupplierEventBatch,
} from "@localo/waste";
import {
  createWasteHandler,
  memoryIdempotency,
  notImplemented,
  type WasteOperations,
} from "@localo/waste/server";
import { expect, it } from "vitest";
import { readJson, root } from "./repository.js";

const authority = { scheme: "gss", code: "E07000999" };
const example = (path: string) => readJson(join(root, `schemas/waste/examples/${path}.json`));

/** A council that does these operations and no others, and its client. */
function council(done: Partial<WasteOperations>) {
  const ids = Object.keys(createWasteClient({ baseUrl: "http://localhost" }).safe);
  const others = Object.fromEntries(ids.map((id) => [id, notImplemented]));
  const handler = createWasteHandler({ ...others, ...done } as unknown as WasteOperations, {
    authorise: () => ({ id: "test", scopes: ["waste:supplier", "waste:resident"] }),
    idempotency: memoryIdempotency(),
  });
  return createWasteClient({ baseUrl: "http://localhost", fetch: handler });
}

it("a bad row of a batch is answered and sinks no other", async () => {
  const waste = council({
    recordSupplierEvents: ({ body }) => {
      const rows = body.rows.map((row, index): RowAnswer => {
        const checked = SupplierEvent.safeParse(row);
        if (checked.success) return { index, outcome: "created", id: checked.data.id };
        const errors = checked.issues.map(({ code, pointer, message }) => ({
          in: "body" as const,
          pointer: `#/rows/${index}${pointer}`,
          code,
          detail: message,
        }));
        return { index, outcome: "refused", errors };
      });
      const refused = rows.filter(({ outcome }) => outcome === "refused").length;
      return { status: 200, body: { authority, taken: rows.length - refused, refused, rows } };
    },
  });
  const body = example("supplier-event-batch/valid/one-bad-row") as SupplierEventBatch;
  const answer = await waste.recordSupplierEvents({
    body: { rows: [...body.rows, {}, null, "ev"] },
  });
  expect(answer).toMatchObject({ taken: 2, refused: 4 });
  expect(answer.rows.map(({ errors }) => errors?.map(({ pointer }) => pointer))).toEqual([
    undefined,
    ["#/rows/1/code"],
    undefined,
    ["#/rows/3/id", "#/rows/3/code", "#/rows/3/occurredAt", "#/rows/3"],
    ["#/rows/4"],
    ["#/rows/5"],
  ]);
});

it("a batch that is none is refused as a whole", async () => {
  const waste = council({});
  const done = council({ recordSupplierEvents: () => Promise.reject(new Error("never asked")) });
  await expect(waste.recordSupplierEvents({ body: { rows: [{}] } })).rejects.toMatchObject({
    status: 501,
  });
  await expect(done.recordSupplierEvents({ body: { rows: [] } })).rejects.toMatchObject({
    status: 422,
    code: "invalid-body",
  });
});

it("what has no body to send, or none to answer, goes through", async () => {
  const cancelled = example("bulky-booking/valid/cancelled");
  const received: unknown[] = [];
  const waste = council({
    releaseBulkySlot: () => ({ status: 204, body: undefined }),
    cancelBulkyBooking: ({ body }) => {
      received.push(body);
      return { status: 200, body: cancelled as never };
    },
  });
  expect(await waste.releaseBulkySlot({ id: "slt-9d02" })).toBeUndefined();
  expect(await waste.cancelBulkyBooking({ id: "bkg-5b70" })).toEqual(cancelled);
  await waste.cancelBulkyBooking({ id: "bkg-5b70", body: { reason: "Sold it." } });
  expect(received).toEqual([undefined, { reason: "Sold it." }]);
});
