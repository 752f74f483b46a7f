import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWasteHandler } from "@localo/waste/server";
import { expect, it, onTestFinished } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { openCouncil } from "../open-council.js";
import { TUESDAY } from "../test/test-council.js";

it("keeps no calendar's token in any file of its folder", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "localo-at-rest-"));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const council = await openCouncil({ dataDir, now: () => new Date(TUESDAY) });
  const handler = createWasteHandler(council.operations.waste, {
    idempotency: council.idempotency,
    authorise: (request) => council.authorise(request),
  });
  const request = new Request("http://council.example/waste/v1/calendar-links", {
    method: "POST",
    headers: {
      authorization: "Bearer sandbox-resident-key",
      "content-type": "application/json",
      "idempotency-key": "one",
    },
    body: JSON.stringify({ uprn: knownUprns.clinical }),
  });
  const { id, url } = (await (await handler(request)).json()) as { id: string; url: string };
  const token = /calendars\/([\w-]{43})\//.exec(url)?.[1] ?? "";
  expect(token).toHaveLength(43);
  await council.close();

  const kept: Buffer[] = [];
  for (const file of await readdir(dataDir, { recursive: true, withFileTypes: true }))
    if (file.isFile()) kept.push(await readFile(join(file.parentPath, file.name)));
  // The database writes what it changes as it is.
  expect(kept.some((file) => file.includes(id))).toBe(true);
  expect(kept.filter((file) => file.includes(token))).toEqual([]);
});
