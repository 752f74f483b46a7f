import { describe, expect, it } from "vitest";
import { testCouncil } from "../../test/test-council.js";
import { testDomain } from "../../test/test-domain.js";

const test = testCouncil();
const { get, send } = testDomain(test, "planning");

const authority = { scheme: "gss", code: "E07000999" };
const site = { address: { text: "3 Orchard Lane, Ambleford", postcode: "AM1 1AA" } };
const application = {
  authority,
  types: ["hh"],
  applicant: {
    role: "applicant",
    kind: "person",
    person: { name: { kind: "full", fullName: "Maeve Quigley" } },
  },
  sites: [site],
  description: "A dormer.",
  declaration: { accurate: true, declaredAt: "2026-11-24T16:00:00Z" },
  payload: { schemaUri: "https://example.com/schema.json", data: { disability: "exempt" } },
};
const far = {
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [-3.2, 55.9],
        [-3.1, 55.9],
        [-3.1, 56],
        [-3.2, 55.9],
      ],
    ],
  ],
};
const openRing = [
  [-0.6, 51.2],
  [-0.5, 51.2],
  [-0.5, 51.3],
  [-0.6, 51.3],
];
const row = {
  reference: "26/07777/HH",
  registerAuthority: authority,
  types: ["hh"],
  description: "A dormer.",
  sites: [site],
  stage: "consultation",
  status: "undetermined",
  receivedDate: "2026-11-24",
  publishedAt: "2026-11-24T16:00:00Z",
  updatedAt: "2026-11-24T16:00:00Z",
};
const publish = async (...rows: object[]) =>
  (await send("PUT", "/supplier/applications", { authority, rows }, "supplier")).body;
const outcomes = (body: { rows: { outcome: string }[] }) => body.rows.map(({ outcome }) => outcome);

describe("an application", () => {
  it("is taken, and told of when it is on the register", async () => {
    const { status, body } = await send("POST", "/applications", application, "resident");
    expect([status, body.status]).toEqual([202, "submitted"]);
    expect(JSON.stringify(body)).not.toMatch(/Maeve|disability|dormer/);
    const sent = [{ scheme: "back-office", value: body.id }];
    const answer = await publish({ ...row, alternativeReferences: sent });
    expect(outcomes(answer)).toEqual(["created"]);
    const [{ id }] = answer.rows;
    const after = (await get(`/submissions/${body.id}`, "resident")).body;
    expect(after).toMatchObject({
      outcome: "registered",
      phase: "closed",
      applicationId: id,
      reference: row.reference,
    });
    expect((await get(`/applications/${id}`)).body.reference).toBe(row.reference);
  });

  it("waits for a fee that is not paid", async () => {
    const fee = { due: { amountPence: 25_800, currency: "GBP" } };
    const { body } = await send("POST", "/applications", { ...application, fee }, "resident");
    expect(body.status).toBe("awaiting-payment");
  });

  it.each([
    [{ authority: { scheme: "gss", code: "E07000998" } }, "wrong-authority", "#/authority"],
    [{ types: ["hh", "nsips"] }, "type-not-taken", "#/types/1"],
    [
      { sites: [{ ...site, coordinates: { latitude: 55, longitude: -3 } }] },
      "outside-area",
      "#/sites/0",
    ],
    [{ sites: [site, { ...site, uprns: ["1"] }] }, "outside-area", "#/sites/1"],
    [{ sites: [{ ...site, boundary: far }] }, "outside-area", "#/sites/0"],
    [
      {
        sites: [
          {
            ...site,
            boundary: {
              type: "Polygon",
              coordinates: [openRing],
            },
          },
        ],
      },
      "invalid-boundary",
      "#/sites/0/boundary",
    ],
    [
      { attachments: [{ attachmentId: "att-1", types: ["location-plan"] }] },
      "unknown-attachment",
      "#/attachments/0/attachmentId",
    ],
  ])("is refused by the council's rules (%#)", async (change, code, pointer) => {
    const { status, body } = await send(
      "POST",
      "/applications",
      { ...application, ...change },
      "form",
    );
    expect([status, body.code, body.errors[0].pointer]).toEqual([422, code, pointer]);
  });

  it("takes documents until it is decided", async () => {
    const documents = { documents: [{ attachmentId: "att-1", types: ["location-plan"] }] };
    const at = (id: string) => send("POST", `/applications/${id}/documents`, documents, "form");
    expect((await at("app-granted")).body.code).toBe("application-closed");
    expect((await at("app-withdrawn")).body.code).toBe("application-closed");
    expect((await at("app-open")).body.code).toBe("unknown-attachment");
    expect((await at("nothing")).status).toBe(404);
  });
});

describe("rows of a back office", () => {
  it("are judged one by one, and the later of two counts", async () => {
    const first = { ...row, reference: "26/08000/HH" };
    const later = { ...first, description: "Two dormers.", updatedAt: "2026-11-24T16:10:00Z" };
    const wrong = [
      { ...first, reference: "26/08001/HH", stage: "no-such-stage" },
      {
        ...first,
        reference: "26/08002/HH",
        registerAuthority: { scheme: "gss", code: "E07000998" },
      },
      {
        ...first,
        reference: "26/08003/HH",
        appeals: [{ lodgedDate: "2026-11-02", startedDate: "2026-11-01" }],
      },
      {
        ...first,
        reference: "26/08004/HH",
        consultations: [
          { startDate: "2026-11-01", endDate: "2026-11-01" },
          { startDate: "2026-11-02", endDate: "2026-11-01" },
        ],
      },
      {
        ...first,
        reference: "26/08005/HH",
        decisions: [
          {
            id: "dec-1",
            outcome: "granted",
            decisionDate: "2026-11-20",
            decisionMaker: "committee",
          },
          {
            id: "dec-1",
            outcome: "refused",
            decisionDate: "2026-11-21",
            decisionMaker: "committee",
          },
        ],
      },
      {
        ...first,
        reference: "26/08006/HH",
        sites: [site, { ...site, boundary: { type: "Polygon", coordinates: [openRing] } }],
      },
    ];
    const body = await publish(first, first, later, first, ...wrong);
    expect(outcomes(body)).toEqual([
      ...["created", "unchanged", "updated", "superseded"],
      ...wrong.map(() => "refused"),
    ]);
    const mistakes = body.rows
      .slice(6)
      .map((one: { errors: [{ pointer: string; code: string }] }) => {
        const [{ pointer, code }] = one.errors;
        return [pointer, code];
      });
    expect(mistakes).toEqual([
      ["#/rows/6/appeals/0/startedDate", "dates-crossed"],
      ["#/rows/7/consultations/1/endDate", "dates-crossed"],
      ["#/rows/8/decisions/1/id", "duplicate-item"],
      ["#/rows/9/sites/1/boundary", "invalid-boundary"],
    ]);
    const [{ id }] = body.rows;
    expect((await get(`/applications/${id}`)).body.description).toBe("Two dormers.");
  });

  it("can be put right after one that names a time to come", async () => {
    const first = { ...row, reference: "26/08100/HH", updatedAt: "2062-11-24T16:00:00Z" };
    const later = { ...first, description: "Two dormers.", updatedAt: "2026-11-24T16:31:00Z" };
    const early = { ...first, updatedAt: "2026-11-24T16:29:00Z" };
    expect(outcomes(await publish(first, first, early))).toEqual([
      ...["created", "unchanged", "superseded"],
    ]);
    expect(outcomes(await publish(later, early))).toEqual(["updated", "superseded"]);
  });

  it("take an application off the register, which leaves a tombstone", async () => {
    const shown = { ...row, reference: "26/09000/HH" };
    const [{ id }] = (await publish(shown)).rows;
    const { publishedAt: _, ...hidden } = { ...shown, updatedAt: "2026-11-24T16:20:00Z" };
    await publish(hidden);
    expect((await get(`/applications/${id}`)).status).toBe(404);
    const query = "updatedSince=2026-11-24T16:00:00Z&reference=26%2F09000%2FHH";
    expect((await get(`/applications?${query}`)).body.tombstones).toHaveLength(1);
    await publish({ ...shown, updatedAt: "2026-11-24T16:25:00Z" });
    expect((await get(`/applications/${id}`)).status).toBe(200);
  });

  it("are told of as they come onto the register, change and leave it, and not before", async () => {
    const hidden = { ...row, reference: "26/09200/HH", publishedAt: undefined };
    const [{ id }] = (await publish(hidden)).rows;
    const at = (minute: number) => ({ updatedAt: `2026-11-24T16:${minute}:00Z` });
    const shown = { ...row, reference: hidden.reference };
    await publish({ ...shown, ...at(10) });
    await publish({ ...shown, ...at(10) });
    await publish({ ...shown, ...at(11), description: "Two dormers." });
    await publish({ ...hidden, ...at(12) });
    await publish({ ...shown, ...at(13) });
    const { items } = (await get("/events?limit=200", "officer")).body;
    const told = items.filter(({ subject }: { subject: string }) => subject === id);
    expect(told.map(({ type }: { type: string }) => type.split(".").at(-1))).toEqual([
      ...["published", "updated", "removed", "published"],
    ]);
    expect(told[0]).toMatchObject({
      type: "org.localo.planning.application.published",
      data: { applicationId: id },
    });
  });

  it("tell harvesters which of an application's decisions changed", async () => {
    const decision = (id: string, more: object = {}) => ({
      id,
      outcome: "granted",
      decisionDate: "2026-11-20",
      decisionMaker: "planning-officer",
      ...more,
    });
    const decided = { ...row, reference: "26/09400/HH", status: "determined" };
    const first = [decision("dec-a"), decision("dec-b"), decision("dec-c")];
    const [{ id }] = (await publish({ ...decided, decisions: first })).rows;
    test.at("2026-11-24T16:40:00Z");
    const quashed = decision("dec-b", { quashedDate: "2026-11-24" });
    const decisions = [decision("dec-a"), quashed, decision("dec-d")];
    const updatedAt = "2026-11-24T16:40:00Z";
    await publish({ ...decided, updatedAt, decisions });
    const list = async (query: string) => {
      const { items, tombstones, nextCursor } = (
        await get(`/applications/${id}/decisions?${query}`)
      ).body;
      return [items.map((one: { id: string }) => one.id), tombstones, nextCursor];
    };
    const gone = [{ id: "dec-c", withdrawnAt: "2026-11-24T16:40:00+00:00" }];
    expect(await list("")).toEqual([["dec-a", "dec-b", "dec-d"], undefined, undefined]);
    expect(await list("updatedSince=2026-11-24T16:30:00Z")).toEqual([
      ...[["dec-a", "dec-b", "dec-d"], gone, undefined],
    ]);
    const since = "updatedSince=2026-11-24T16:31:00Z";
    expect(await list(since)).toEqual([["dec-b", "dec-d"], gone, undefined]);
    const [, , cursor] = await list(`${since}&limit=2`);
    expect(await list(`${since}&limit=2&cursor=${cursor}`)).toEqual([[], gone, undefined]);
    expect(await list("updatedSince=2026-11-24T16:41:00Z")).toEqual([[], undefined, undefined]);
    test.at("2026-11-24T16:30:00Z");
  });

  it("are on the register when their time has come, and not before", async () => {
    const sent = (await send("POST", "/applications", application, "resident")).body;
    const held = {
      ...row,
      reference: "26/09300/HH",
      publishedAt: "2026-11-24T17:00:00Z",
      alternativeReferences: [{ scheme: "back-office", value: sent.id }],
    };
    const [{ id }] = (await publish(held)).rows;
    const query = "/applications?reference=26%2F09300%2FHH";
    const seen = async () => {
      const { items } = (await get("/events?limit=200", "officer")).body;
      const told = items.filter(({ subject }: { subject: string }) => subject === id);
      const { body } = await get(`${query}&updatedSince=2026-11-24T16:59:00Z`);
      return [
        (await get(`/applications/${id}`)).status,
        (await get(query)).body.items.length,
        [body.items.length, body.tombstones?.length ?? 0],
        told.map(({ type }: { type: string }) => type.split(".").at(-1)),
        (await get(`/submissions/${sent.id}`, "resident")).body.outcome,
      ];
    };
    expect(await seen()).toEqual([404, 0, [0, 0], [], undefined]);
    test.at("2026-11-24T17:00:00Z");
    expect(await seen()).toEqual([200, 1, [1, 0], ["published"], "registered"]);
    const later = { ...held, updatedAt: "2026-11-24T17:00:00Z" };
    await publish({ ...later, publishedAt: "2026-11-25T09:00:00Z" });
    expect(await seen()).toEqual([404, 0, [0, 1], ["published", "removed"], "registered"]);
    test.at("2026-11-24T16:30:00Z");
  });

  it("are kept through another day, and are for this council's register", async () => {
    const mine = { ...row, reference: "26/09100/HH" };
    const [{ id }] = (await publish(mine)).rows;
    test.at("2026-12-01T10:00:00Z");
    expect((await get(`/applications/${id}`)).status).toBe(200);
    expect((await get("/applications/app-opens-today")).body.comments.open).toBe(true);
    test.at("2026-11-24T16:30:00Z");
    const other = { authority: { scheme: "gss", code: "E07000998" }, rows: [row] };
    const { status, body } = await send("PUT", "/supplier/applications", other, "supplier");
    expect([status, body.code]).toEqual([422, "invalid-body"]);
  });

  it("stay in place of one that was there from the first, in the next year too", async () => {
    const { reference } = (await get("/applications/app-open")).body;
    const [{ id }] = (await publish({ ...row, reference, description: "Three dormers." })).rows;
    expect(id).toBe("app-open");
    for (const day of ["2026-11-25", "2027-02-01"]) {
      test.at(`${day}T10:00:00Z`);
      expect((await get("/applications/app-open")).body.description).toBe("Three dormers.");
      expect((await get("/applications/app-closes-today")).body.comments.closesDate).toBe(day);
    }
    test.at("2026-11-24T16:30:00Z");
  });

  it("makes no mistakes of its own", () => expect(test.errors).toEqual([]));
});
