import type { BatchAnswer } from "@localo/waste";
import { expect, it } from "vitest";
import { serveCouncil } from "./test/serve-council.js";

const { ask, lines } = serveCouncil();

const UPRN = "990000000001";
const changedAt = "2026-11-24T09:00:00Z";
const authority = { scheme: "gss", code: "E07000999" };
const application = {
  reference: "26/09999/HH",
  registerAuthority: authority,
  types: ["hh"],
  description: "Rear dormer and two rooflights.",
  sites: [{ address: { text: "12 Mill Lane, Ambleford, AM1 1AA", uprn: UPRN } }],
  stage: "consultation",
  status: "undetermined",
  receivedDate: "2026-11-16",
  updatedAt: "2026-11-20T17:00:00Z",
};

/** A batch of each kind: where it goes, what stands beside its rows, and a row that is taken. */
const batches = [
  [
    "POST",
    "/waste/v1/supplier/events",
    {},
    { id: "sup-1", code: "contaminated-food", occurredAt: changedAt, uprn: UPRN },
  ],
  [
    "PUT",
    "/waste/v1/supplier/collections",
    {},
    {
      uprn: UPRN,
      serviceId: "food",
      originalDate: "2026-12-26",
      date: "2026-12-26",
      state: "scheduled",
      changedAt,
    },
  ],
  [
    "PUT",
    "/waste/v1/supplier/service-points",
    {},
    { id: "sp-new", kind: "bin-store", uprns: [UPRN], containers: [], changedAt },
  ],
  ["PUT", "/planning/v1/supplier/applications", { authority }, application],
] as const;

const JUNK = [null, 7, true, "ev-70012", [], [null]];

it.each(batches)(
  "%s %s answers rows that are no objects, and takes the others",
  async (method, path, beside, row) => {
    const send = async (rows: unknown) => {
      const response = await ask(path, {
        method,
        headers: {
          Authorization: "Bearer sandbox-supplier-key",
          "Content-Type": "application/json",
          "Idempotency-Key": crypto.randomUUID(),
        },
        body: JSON.stringify({ ...beside, rows }),
      });
      return { status: response.status, body: (await response.json()) as BatchAnswer };
    };
    const { status, body } = await send([...JUNK, row]);
    expect([status, body.taken, body.refused]).toEqual([200, 1, JUNK.length]);
    expect(body.rows.at(-1)).toMatchObject({ index: JUNK.length, outcome: "created" });
    for (const [index, answer] of body.rows.slice(0, -1).entries()) {
      expect(answer).toEqual({
        index,
        outcome: "refused",
        errors: [
          {
            in: "body",
            pointer: `#/rows/${index}`,
            code: "wrong-type",
            detail: expect.stringMatching(/ must be an object$/),
          },
        ],
      });
    }
    const alone = await send([null]);
    expect([alone.status, alone.body.taken, alone.body.refused]).toEqual([200, 0, 1]);
    for (const none of [{}, null, "rows"]) {
      expect((await send(none)).status).toBe(422);
    }
    expect(lines.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
  },
);
