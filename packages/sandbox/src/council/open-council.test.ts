import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWasteHandler } from "@localo/waste/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Council, CouncilOptions } from "./council.js";
import { openCouncil } from "./open-council.js";
import { OtherSeedError } from "./store/kept-data.js";
import { TUESDAY } from "./test/test-council.js";

let dataDir: string;
// One folder for all: to make a database takes far longer than to open one again.
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "council-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function opened<T>(
  options: CouncilOptions,
  use: (council: Council) => Promise<T>,
): Promise<T> {
  const council = await openCouncil({ dataDir, now: () => new Date(TUESDAY), ...options });
  try {
    return await use(council);
  } finally {
    await council.close();
  }
}

const report = (council: Council) => {
  const { operations, idempotency } = council;
  const authorise = (request: Request) => council.authorise(request);
  const headers = {
    authorization: "Bearer sandbox-officer-key",
    "content-type": "application/json",
    "idempotency-key": "kept",
  };
  const { uprn, collectionId } = council.summary.reportable ?? {};
  const body = { uprn, collection: { collectionId }, contact: { email: "ada@example.com" } };
  const request = new Request("http://council.example/waste/v1/missed-collections", {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  return createWasteHandler(operations.waste, { authorise, idempotency })(request);
};

describe("a council in a folder", () => {
  it("is as it was when it is opened again, and of no other seed", async () => {
    // The first to open the folder.
    const first = await opened({ seed: 7 }, async (council) => {
      const answer = await report(council);
      return { answer: await answer.json(), summary: council.summary };
    });
    const other = opened({ seed: 8 }, async () => undefined);
    await expect(other).rejects.toThrow(OtherSeedError);
    await expect(other).rejects.toThrow("made from seed 7, not 8.");
    await opened({}, async (council) => {
      expect(council.summary).toEqual(first.summary);
      expect(await (await report(council)).json()).toEqual(first.answer);
    });
    expect(first.summary).toMatchObject({ seed: 7, properties: 2000, services: 8 });
  });

  it("holds its keys as hashes", async () => {
    await opened({}, async (council) => {
      const ask = (authorization?: string) =>
        council.authorise(
          new Request(
            "http://council.example",
            authorization ? { headers: { authorization } } : {},
          ),
        );
      expect(await ask("bearer sandbox-officer-key")).toEqual({
        id: "officer",
        scopes: expect.arrayContaining(["waste:read", "planning:private", "council-tax:read"]),
      });
      expect(await ask("Bearer sandbox-officer-kez")).toBeUndefined();
      expect(await ask("Basic sandbox-officer-key")).toBeUndefined();
      expect(await ask()).toBeUndefined();
    });
    const files = await readdir(dataDir, { recursive: true, withFileTypes: true });
    for (const file of files.filter((one) => one.isFile())) {
      const content = await readFile(join(file.parentPath, file.name));
      expect([file.name, content.includes("sandbox-officer-key")]).toEqual([file.name, false]);
    }
  });
});

describe("a real feed", () => {
  const bins = [
    { type: "Food Waste (Brown)", collectionDate: "23/11/2026" },
    { type: "Food Waste (Brown)", collectionDate: "30/11/2026" },
    { type: "Clinical waste", collectionDate: "30/11/2026" },
    { type: "Black bin", collectionDate: "no idea" },
  ];

  it("has no containers to ask for, and says so", async () => {
    await opened({ binFeed: { feed: { bins }, uprn: "199356000" } }, async (council) => {
      const path = "199356000/eligibility?type=container-request";
      const asked = (await items(council, path, true)) as unknown[];
      const own = asked.filter((one) => JSON.stringify(one).includes("food-waste-brown"));
      expect(own).toMatchObject([
        {
          eligibility: {
            reason: "no-service",
            message: { en: expect.stringContaining("no containers") },
          },
        },
      ]);
    });
  });

  async function answerOf(council: Council, path: string, key = false) {
    const authorise = (request: Request) => council.authorise(request);
    const { operations, idempotency } = council;
    const headers = { ...(key && { authorization: "Bearer sandbox-officer-key" }) };
    const request = new Request(`http://council.example/waste/v1/${path}`, { headers });
    return createWasteHandler(operations.waste, { authorise, idempotency })(request);
  }

  async function items(council: Council, path: string, key = false) {
    const answer = await answerOf(council, `properties/${path}`, key);
    const { items } = (await answer.json()) as { items: { label: string }[] };
    return items;
  }

  it("gives its property those days and no others, and goes with it", async () => {
    const feed = { feed: { bins }, uprn: "000199356000" };
    await opened({ binFeed: feed }, async (council) => {
      const seen = await items(council, "199356000/collections?from=2026-11-01");
      expect(seen).toMatchObject([
        { label: "Food Waste (Brown)", date: "2026-11-23", streams: ["food"], state: "unknown" },
        { label: "Food Waste (Brown)", date: "2026-11-30", state: "scheduled" },
      ]);
      const services = await items(council, "199356000/services", true);
      expect(services).toHaveLength(2);
      expect(services[0]).toMatchObject({ streams: ["food"], missedReport: { eligible: true } });
    });
    await opened({}, async (council) => {
      expect(await items(council, "199356000/collections?from=2026-11-01")).toEqual([]);
    });
  });

  it("takes the place of a property of the borough", async () => {
    const binFeed = { feed: { bins }, uprn: "990000000001" };
    await opened({ binFeed }, async (council) => {
      const seen = await items(council, "990000000001/collections?from=2026-01-01");
      expect(seen.map(({ label }) => label)).toEqual(Array(2).fill("Food Waste (Brown)"));
    });
  });

  it("tells nobody of what says something of the people there", async () => {
    const labels = [
      ...["Offensive waste", "Cewynnau", "Dialysis waste", "Assisted refuse", "Sharps"],
      // One service, whichever of its labels comes last.
      ...["ClinicalBags", "Clinicalbags"],
      "Black bin",
    ];
    const rows = labels.map((type, index) => ({
      type,
      collectionDate: `${String(index + 10)}/11/2026`,
    }));
    await opened({ binFeed: { feed: { bins: rows }, uprn: "199356000" } }, async (council) => {
      const seen = await items(council, "199356000/collections?from=2026-11-01");
      expect(seen.map(({ label }) => label)).toEqual(["Black bin"]);
      const calendar = await answerOf(council, "properties/199356000/collections.ics");
      expect((await calendar.text()).match(/BEGIN:VEVENT/g)).toHaveLength(1);
      for (const path of ["properties/199356000/services", "properties/199356000/eligibility"]) {
        const { items } = (await (await answerOf(council, path)).json()) as { items: unknown[] };
        expect(JSON.stringify(items)).not.toMatch(/offens|cewyn|dialys|assist|sharps|clinical/i);
      }
      // The clinical service of the borough is no secret; that of one home is.
      const catalogue = (await (await answerOf(council, "services")).json()) as {
        items: { id: string }[];
      };
      const ids = catalogue.items.map(({ id }) => id);
      expect(ids.slice(-2)).toEqual(["clinical", "black-bin"]);
      expect(council.summary.services).toBe(ids.length);
      const all = await items(council, "199356000/services", true);
      expect(all).toHaveLength(7);
    });
  });

  it("is refused for what is no UPRN", async () => {
    const binFeed = { feed: {}, uprn: "x" };
    await expect(openCouncil({ dataDir, binFeed })).rejects.toThrow(RangeError);
  });
});
