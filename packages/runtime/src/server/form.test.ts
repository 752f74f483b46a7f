import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createClient } from "../client/create-client.js";
import { toNodeListener } from "../node/to-node-listener.js";
import { described, type FileOps, fileClientTable, fileHandler, formOf } from "../test/files.js";
import { problemOf } from "../test/handler-for.js";
import { serve } from "../test/serve.js";

const photo = new File([new Uint8Array([0, 255, 13, 10, 45, 45])], 'Tŷ "3".jpg', {
  type: "image/jpeg",
});
const boundary = { "content-type": "multipart/form-data; boundary=b" };
const part = (head: string, body: string) =>
  `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;

async function clientOf(handler: Parameters<typeof toNodeListener>[0]) {
  const { url } = await serve(toNodeListener(handler));
  return createClient<FileOps>(fileClientTable, { baseUrl: `${url}/v1` }, "files/1.0.0");
}

describe("a form", () => {
  it("goes from the client to the implementation, byte for byte", async () => {
    const seen: { file: File; note?: string }[] = [];
    const { handler } = fileHandler({
      upload: ({ body }) => {
        seen.push(body);
        return { status: 201, body: described(body.file) };
      },
    });
    const client = await clientOf(handler);
    expect(await client.upload({ body: { file: photo, note: "à" } })).toEqual({
      name: photo.name,
      size: "6",
    });
    const [body] = seen;
    expect(body?.note).toBe("à");
    expect(body?.file.type).toBe("image/jpeg");
    expect(await body?.file.arrayBuffer()).toEqual(await photo.arrayBuffer());
  });

  it.each<[string, FormData, string[]]>([
    ["no file", formOf(["note", "a"]), ["#/file missing"]],
    ["no file chosen", formOf(["file", new File([], "")]), ["#/file missing"]],
    ["a text for the file", formOf(["file", "a.jpg"]), ["#/file wrong-type"]],
    ["two files", formOf(["file", photo], ["file", photo]), ["#/file too-many-items"]],
    ["a file elsewhere", formOf(["file", photo], ["a/b", photo]), ["#/a~1b unknown-property"]],
    [
      "a field twice",
      formOf(["file", photo], ["note", "a"], ["note", "b"]),
      ["#/note too-many-items"],
    ],
    ["an unknown field", formOf(["file", photo], ["nota", "a"]), ["#/nota unknown-property"]],
    [
      "a field that is too long",
      formOf(["file", photo], ["note", "0123456789"]),
      ["#/note wrong-format"],
    ],
    [
      "a field named __proto__",
      formOf(["file", photo], ["__proto__", "a"]),
      ["#/__proto__ unknown-property"],
    ],
  ])("with %s is refused", async (_, form, mistakes) => {
    expect(await problemOf(await fileHandler().upload(form))).toEqual({
      http: 422,
      status: 422,
      code: "invalid-body",
      mistakes,
    });
  });

  it("names 20 mistakes at most", async () => {
    const many = Array.from({ length: 500 }, (_, index) => [`f${index}`, "a"] as const);
    expect((await problemOf(await fileHandler().upload(formOf(...many)))).mistakes).toHaveLength(
      20,
    );
  });

  it.each([
    ["application/json", {}],
    ["multipart/mixed; boundary=b", {}],
    ["multipart/form-data; boundary=b", { "content-encoding": "gzip" }],
  ])("that says it is %s is refused", async (type, more) => {
    const response = await fileHandler().upload("--b--", { "content-type": type, ...more });
    expect(await problemOf(response)).toMatchObject({ http: 415, code: "unsupported-media-type" });
  });

  it.each([
    ["nothing", ""],
    ["no boundary", "hello"],
    ["no end", part('name="file"; filename="a"', "x")],
    ["a part without a name", `--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--`],
  ])("of %s cannot be read", async (_, body) => {
    const { upload, errors } = fileHandler();
    const response = await upload(body, boundary);
    expect(await problemOf(response)).toMatchObject({ http: 400, code: "malformed-form" });
    expect(errors).toEqual([]);
  });

  it("without its boundary's name cannot be read", async () => {
    const response = await fileHandler().upload("--b--", { "content-type": "multipart/form-data" });
    expect(await problemOf(response)).toMatchObject({ http: 400, code: "malformed-form" });
  });
});

describe("a file's limit", () => {
  const options = { maxAttachmentBytes: 100 };
  const file = (size: number) => formOf(["file", new File([new Uint8Array(size)], "a.bin")]);

  it("is for the file, and not for the form around it", async () => {
    const { upload } = fileHandler({}, options);
    expect((await upload(file(100))).status).toBe(201);
    expect(await problemOf(await upload(file(101), { "idempotency-key": "k2" }))).toMatchObject({
      http: 413,
      code: "attachment-too-large",
    });
  });

  it("holds for a body that never ends", async () => {
    const { upload } = fileHandler({}, options);
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 10_000;
        controller.enqueue(new Uint8Array(10_000));
      },
    });
    expect(await problemOf(await upload(endless, boundary))).toMatchObject({ http: 413 });
    expect(pulled).toBeLessThan(150_000);
  });
});

describe("the same key", () => {
  it("with the same file gives the first answer, though the boundary is another", async () => {
    let count = 0;
    const { upload } = fileHandler({
      upload: ({ body }) => {
        count += 1;
        return { status: 201, body: described(body.file) };
      },
    });
    expect((await upload(formOf(["file", photo]))).status).toBe(201);
    expect((await upload(formOf(["file", photo]))).status).toBe(201);
    expect(count).toBe(1);
  });

  it.each([
    ["other bytes", new File(["other"], photo.name, { type: photo.type })],
    ["another name", new File([photo], "b.jpg", { type: photo.type })],
    ["another type", new File([photo], photo.name, { type: "image/png" })],
  ])("with %s is refused", async (_, other) => {
    const { upload } = fileHandler();
    await upload(formOf(["file", photo]));
    expect(await problemOf(await upload(formOf(["file", other])))).toMatchObject({
      http: 422,
      code: "idempotency-key-reused",
    });
  });
});

describe("a file that is answered", () => {
  it("reaches the client byte for byte", async () => {
    const { handler } = fileHandler({ download: () => ({ status: 200, body: photo }) });
    const blob = await (await clientOf(handler)).download();
    expect(await blob.arrayBuffer()).toEqual(await photo.arrayBuffer());
  });

  it("is never something that a browser would run", async () => {
    const { download } = fileHandler({
      download: () => ({
        status: 200,
        body: new Blob(["<script>"], { type: "text/html" }),
        headers: { "Content-Type": "text/html", "X-Content-Type-Options": "none" },
      }),
    });
    expect(Object.fromEntries((await download()).headers)).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": "attachment",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox",
      "content-length": "8",
    });
  });

  it("has the name that the implementation gives it, and is not to be shown", async () => {
    const named = (disposition: string) =>
      fileHandler({
        download: () => ({
          status: 200,
          body: photo,
          headers: { "content-disposition": disposition },
        }),
      });
    const disposition = "attachment; filename*=UTF-8''T%C5%B7.jpg";
    const response = await named(disposition).download();
    expect(response.headers.get("content-disposition")).toBe(disposition);
    const { download, errors } = named("inline");
    expect((await download()).status).toBe(500);
    expect(errors).toHaveLength(1);
  });

  it("is left out of an answer to HEAD", async () => {
    const response = await fileHandler().download("HEAD");
    expect(response.headers.get("content-length")).toBe("8");
    expect(await response.text()).toBe("");
  });
});

it("answers whatever comes, and never 500", async () => {
  const { upload, errors } = fileHandler({}, { maxAttachmentBytes: 1000 });
  const head = fc.constantFrom(
    'name="file"; filename="a.jpg"',
    'name="file"; filename=""',
    'name="note"',
    "name=note",
    "name=\"note\"; filename*=UTF-8''a",
    'name="',
    "",
  );
  const raw = fc.oneof(
    fc.constantFrom("--b\r\n", "--b--", "--b--\r\n", "\r\n\r\n", "--b", "\n", "\r\n"),
    fc.tuple(head, fc.string({ unit: "binary", maxLength: 20 })).map(([a, b]) => part(a, b)),
    fc.string({ unit: "binary", maxLength: 20 }),
  );
  const form = fc.array(raw, { maxLength: 6 }).map((pieces) => pieces.join(""));
  let count = 0;
  await fc.assert(
    fc.asyncProperty(form, async (body) => {
      count += 1;
      const response = await upload(body, { ...boundary, "idempotency-key": `k${count}` });
      expect([201, 400, 413, 422]).toContain(response.status);
    }),
    { numRuns: 500 },
  );
  expect(errors).toEqual([]);
});
