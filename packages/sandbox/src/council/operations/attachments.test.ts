import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { formWith, sampleFiles } from "../test/sample-files.js";
import { type Answer, testCouncil } from "../test/test-council.js";

const dataDir = await mkdtemp(join(tmpdir(), "council-"));
const { at, council, delete: remove, get, post, upload } = testCouncil({ dataDir });
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const kept = () => readdir(join(dataDir, "attachments"));
const codes = ({ status, body }: Answer) => [status, body.code, body.errors?.[0]?.pointer];
const litter = { category: "litter", location: { usrn: "99900001" }, description: "Bags" };
const report = (attachmentIds: string[], asker: "officer" | "resident" = "resident") =>
  post("/street-reports", { ...litter, attachmentIds }, asker);

describe("an upload", () => {
  it("is checked before it can be fetched, and then is a file to save", async () => {
    const form = formWith(sampleFiles.jpeg("../evil.html"), { description: "The bin" });
    const { status, body, headers } = await upload(form, "resident");
    expect(status).toBe(201);
    expect(headers.get("location")).toBe(`/waste/v1/attachments/${body.id}`);
    expect(body).toEqual({
      id: expect.stringMatching(/^att-/),
      filename: "evil.html",
      mediaType: "image/jpeg",
      byteSize: 4,
      description: "The bin",
      scanStatus: "pending",
    });
    const content = `/attachments/${body.id}/content`;
    const early = await get(content, "resident");
    expect([...codes(early), early.headers.get("retry-after")]).toEqual([
      409,
      "attachment-pending",
      undefined,
      "1",
    ]);
    await council().work();
    const { scanStatus, url } = (await get(`/attachments/${body.id}`, "resident")).body;
    expect([scanStatus, url]).toEqual([
      "clean",
      `https://api.ambleford.example/waste/v1${content}`,
    ]);
    const file = await get(content, "resident");
    expect(file.status).toBe(200);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="evil.html.jpg"; filename*=UTF-8''evil.html.jpg`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox",
      "content-length": "4",
    });
  });

  it("is what it is, whatever it is called", async () => {
    const typeOf = async (file: File) => (await upload(formWith(file))).body.mediaType;
    expect(await typeOf(sampleFiles.png())).toBe("image/png");
    expect(await typeOf(sampleFiles.heic())).toBe("image/heic");
    expect(await typeOf(sampleFiles.pdf())).toBe("application/pdf");
    for (const file of [sampleFiles.html(), sampleFiles.svg()]) {
      expect(codes(await upload(formWith(file)))).toEqual([
        415,
        "unsupported-attachment-type",
        "#/file",
      ]);
    }
    expect(codes(await upload(formWith(sampleFiles.empty())))).toEqual([
      422,
      "attachment-refused",
      "#/file",
    ]);
    const large = sampleFiles.png("x".repeat(10_000_001));
    expect(codes(await upload(formWith(large)))[1]).toBe("attachment-too-large");
  });

  it("is done once for its key", async () => {
    const send = () => upload(formWith(sampleFiles.png("twice")), "resident", "upload-once");
    const before = (await kept()).length;
    expect((await send()).body).toEqual((await send()).body);
    expect(await kept()).toHaveLength(before + 1);
    const other = await upload(formWith(sampleFiles.png("other")), "resident", "upload-once");
    expect(codes(other)[1]).toBe("idempotency-key-reused");
  });

  it("is not kept where the scanner finds something", async () => {
    const { body } = await upload(formWith(sampleFiles.infected()), "resident");
    expect(await kept()).toContain(body.id);
    await council().work();
    expect(await kept()).not.toContain(body.id);
    expect((await get(`/attachments/${body.id}`, "resident")).body.scanStatus).toBe("refused");
    expect((await get(`/attachments/${body.id}/content`, "resident")).status).toBe(404);
    expect(codes(await report([body.id]))).toEqual([
      422,
      "unknown-attachment",
      "#/attachmentIds/0",
    ]);
  });

  it("goes after a day where nothing names it", async () => {
    const { body: lost } = await upload(formWith(sampleFiles.png()), "resident");
    const { body: used } = await upload(formWith(sampleFiles.png()), "resident");
    await report([used.id]);
    at("2026-11-25T16:31:00Z");
    await council().work();
    expect(await kept()).not.toContain(lost.id);
    expect(await kept()).toContain(used.id);
    at("2026-11-24T16:30:00Z");
  });
});

describe("a file", () => {
  it("belongs to who uploaded it, and goes with one submission", async () => {
    const { body } = await upload(formWith(sampleFiles.png()), "resident");
    expect((await get(`/attachments/${body.id}`, "supplier")).status).toBe(404);
    expect(codes(await report([body.id], "officer"))[1]).toBe("unknown-attachment");
    expect(codes(await report([body.id, "att-none"]))[2]).toBe("#/attachmentIds/1");
    expect((await report([body.id])).status).toBe(201);
    // Who may see the submission may see what it has.
    expect((await get(`/attachments/${body.id}`, "supplier")).status).toBe(200);
    expect(codes(await report([body.id]))[1]).toBe("unknown-attachment");
    expect(codes(await remove(`/attachments/${body.id}`, "resident"))[1]).toBe("attachment-in-use");
  });

  it("of an application about health is seen by nobody without the scope", async () => {
    const { body } = await upload(formWith(sampleFiles.pdf()), "resident");
    const application = {
      uprn: knownUprns.ordinary,
      applicantName: { kind: "full", fullName: "Ada Example" },
      contact: { email: "ada@example.com" },
      need: "mobility",
      term: "lasting",
      helperAtHome: false,
      containerLocation: "Behind the side gate",
      attachmentIds: [body.id],
      declaration: { accurate: true, declaredAt: "2026-11-24T16:00:00Z" },
    };
    expect((await post("/assisted-collections", application, "resident")).status).toBe(201);
    expect((await get(`/attachments/${body.id}`, "officer")).status).toBe(200);
    expect((await get(`/attachments/${body.id}`, "supplier")).status).toBe(404);
  });

  it("is gone when it is deleted, its bytes too", async () => {
    const { body } = await upload(formWith(sampleFiles.png()), "resident");
    expect((await remove(`/attachments/${body.id}`, "officer")).status).toBe(404);
    expect((await remove(`/attachments/${body.id}`, "resident")).status).toBe(204);
    expect((await get(`/attachments/${body.id}`, "resident")).status).toBe(404);
    await council().work();
    expect(await kept()).not.toContain(body.id);
  });
});
