import type { ClientOperation, ServerOperation } from "../http/operation.js";
import { createHandler } from "../server/create-handler.js";
import type { HandlerOptions, OperationImplementations } from "../server/handler.js";
import { memoryIdempotency } from "../server/memory-idempotency.js";
import { record, text } from "./validators.js";

/** A small domain that takes and gives files, written as the compiler would. */
export type FileOps = {
  /** Takes a file. */
  upload: {
    arguments: { body: { note?: string } & { file: File } };
    success: { 201: Attachment };
    problems: { 413: "attachment-too-large"; 422: "invalid-body" };
  };
  /** Gives a file. */
  download: {
    // biome-ignore lint/complexity/noBannedTypes: as the compiler writes it
    arguments: {};
    success: { 200: Blob };
    problems: { 404: "not-found" };
  };
};

export interface Attachment {
  readonly name: string;
  readonly size: string;
}

const Attachment = record<Attachment>("Attachment", {
  name: text("Name", /^[^/]*$/),
  size: text("Size", /^\d+$/),
});
const Fields = record<{ note?: string }>(
  "Fields",
  { "note?": text("Note", /^[\s\S]{1,9}$/) },
  true,
);

export const fileClientTable: Readonly<Record<keyof FileOps, ClientOperation>> = {
  upload: ["POST /files multipart/form-data", { 201: Attachment }],
  download: ["GET /files", { 200: "application/octet-stream" }],
};

const fileServerTable: Readonly<Record<keyof FileOps, ServerOperation>> = {
  upload: {
    method: "POST",
    path: "/files",
    parameters: [],
    body: { required: true, mediaType: "multipart/form-data", validator: Fields },
    idempotent: true,
    security: [[]],
    success: { 201: Attachment },
    problems: { 413: ["attachment-too-large"], 422: ["invalid-body"] },
  },
  download: {
    method: "GET",
    path: "/files",
    parameters: [],
    security: [[]],
    success: { 200: "application/octet-stream" },
    problems: { 404: ["not-found"] },
  },
};

/** What an upload answers. */
export const described = ({ name, size }: File): Attachment => ({ name, size: String(size) });

/** A handler of the domain, a way to upload, and the errors that it told of. */
export function fileHandler(
  operations: Partial<OperationImplementations<FileOps, undefined>> = {},
  options: Partial<HandlerOptions> = {},
) {
  const errors: unknown[] = [];
  const handler = createHandler<FileOps>(
    fileServerTable,
    {
      upload: ({ body }) => ({ status: 201, body: described(body.file) }),
      download: () => ({ status: 200, body: new Blob(["<script>"], { type: "text/html" }) }),
      ...operations,
    },
    {
      idempotency: memoryIdempotency(),
      validateResponses: true,
      onError: (error) => errors.push(error),
      ...options,
      basePath: "/v1",
      version: "files/1.0.0",
    },
  );
  const upload = (body: NonNullable<RequestInit["body"]>, headers: Record<string, string> = {}) =>
    handler(
      new Request("http://council.example/v1/files", {
        method: "POST",
        body,
        headers: { "idempotency-key": "k1", ...headers },
        duplex: "half",
      }),
    );
  const download = (method = "GET") =>
    handler(new Request("http://council.example/v1/files", { method }));
  return { handler, upload, download, errors };
}

/** A form of these parts, in their order. */
export function formOf(
  ...parts: readonly (readonly [name: string, value: string | Blob])[]
): FormData {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  return form;
}
