import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { createCouncilTaxHandler } from "@localo/council-tax/server";
import { expect, it, onTestFinished } from "vitest";
import { openCouncil } from "../../open-council.js";

const at = "2026-11-24T16:00:00Z";
const account = { holder: "M QUIGLEY", sortCode: "102030", accountNumber: "73344545" };
const mandate = {
  authority: { scheme: "gss", code: "E07000999" },
  accountNumber: "7000421936",
  requester: {
    role: "liable-person",
    kind: "person",
    person: {
      name: { kind: "full", fullName: "Maeve Quigley" },
      contact: { email: "maeve@example.com" },
    },
  },
  property: { line1: "12 Orchard Lane", town: "Ambleford", postcode: "AM1 1AA" },
  declaration: { accurate: true, declaredAt: at },
  acknowledgement: {
    noticeUrl: "https://www.ambleford.example/privacy",
    noticeVersion: "2026-04",
    acknowledgedAt: at,
  },
  account,
  payDay: 1,
  instalments: 10,
  soleSignatory: true,
  guaranteeAccepted: true,
};

it("keeps no bank account in any table of its folder", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "localo-at-rest-"));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const council = await openCouncil({ dataDir, now: () => new Date("2026-11-24T16:30:00Z") });
  const handler = createCouncilTaxHandler(council.operations["council-tax"], {
    idempotency: council.idempotency,
    authorise: (request) => council.authorise(request),
  });
  const headers = {
    authorization: "Bearer sandbox-resident-key",
    "content-type": "application/json",
    "idempotency-key": "one",
  };
  const url = "http://council.example/council-tax/v1/direct-debits";
  const request = new Request(url, { method: "POST", headers, body: JSON.stringify(mandate) });
  expect((await handler(request)).status).toBe(202);
  await council.close();

  const db = await PGlite.create({ dataDir: join(dataDir, "database") });
  onTestFinished(() => db.close());
  const { rows } = await db.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  const kept: string[] = [];
  for (const { name } of rows) {
    const found = await db.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
    kept.push(...found.rows.map(({ text }) => text));
  }
  const all = kept.join("\n");
  expect(all).toContain("Maeve Quigley");
  expect(all).not.toMatch(/73344545|102030|M QUIGLEY/);
});
