import { randomUUID } from "node:crypto";
import type { Attachment } from "@localo/core";
import { type Caller, ProblemReply } from "@localo/runtime/server";
import type { DomainName } from "../domain-name.js";
import { contentDisposition, filenameOf } from "../files/filename.js";
import { mediaTypeOf, nameToSave, TAKEN } from "../files/media-type.js";
import { type Office, transactionOf, type WriteContext } from "../office.js";
import {
  attachmentOf,
  findAttachment,
  findOwnAttachment,
  insertAttachment,
  type StoredAttachment,
} from "../store/attachments.js";

/** What is asked about one file. */
interface Named {
  readonly id: string;
}

/** Who asks. */
interface Asking {
  readonly caller: Caller | undefined;
}

const RETRY_AFTER = 1;

/** What a domain does with files that are uploaded. */
export function attachmentOperations(office: Office, domain: DomainName) {
  const api = `${office.baseUrl}/${domain}/v1`;
  const ownerOf = ({ caller }: Asking) => ({ domain, caller: caller?.id ?? "" });
  const found = async ({ id }: Named, context: Asking): Promise<StoredAttachment> => {
    const row = await findAttachment(await office.database(), id, ownerOf(context));
    if (row === undefined) throw unknownFile();
    return row;
  };
  return {
    /** `POST /attachments` */
    async uploadAttachment(
      { body }: { readonly body: { readonly file: Blob; readonly description?: string } },
      context: WriteContext,
    ) {
      const tx = transactionOf(context);
      const { file, description = null } = body;
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (bytes.length === 0) throw emptyFile();
      const mediaType = mediaTypeOf(bytes);
      if (mediaType === undefined) throw unsupportedFile();
      const known = {
        id: `att-${randomUUID()}`,
        filename: filenameOf(file instanceof File ? file.name : ""),
        media_type: mediaType,
        byte_size: bytes.length,
        description,
      };
      // First the file, then what is known of it: what is known is always there.
      await office.files.write(known.id, bytes);
      const created_at = office.now().toISOString();
      await insertAttachment(tx, { ...known, ...ownerOf(context), created_at });
      const row = { ...known, scan_status: "pending", submission_id: null } as const;
      const headers = { Location: `/${domain}/v1/attachments/${known.id}` };
      return { status: 201 as const, body: attachmentOf(row, api), headers };
    },

    /** `GET /attachments/{id}` */
    async getAttachment(args: Named, context: Asking): Promise<{ status: 200; body: Attachment }> {
      return { status: 200, body: attachmentOf(await found(args, context), api) };
    },

    /** `GET /attachments/{id}/content` */
    async downloadAttachment(args: Named, context: Asking) {
      const { id, filename, media_type, scan_status } = await found(args, context);
      if (scan_status === "refused") throw unknownFile();
      if (scan_status === "pending") {
        throw new ProblemReply(409, "attachment-pending", {
          title: "The file is being checked",
          detail: "Wait, then ask again.",
          retryAfter: RETRY_AFTER,
        });
      }
      const body = new Blob([(await office.files.read(id)) as Uint8Array<ArrayBuffer>]);
      const name = contentDisposition(nameToSave(filename, media_type));
      return { status: 200 as const, body, headers: { "Content-Disposition": name } };
    },

    /** `DELETE /attachments/{id}` */
    async deleteAttachment({ id }: Named, context: WriteContext) {
      const tx = transactionOf(context);
      const row = await findOwnAttachment(tx, id, ownerOf(context));
      if (row === undefined) throw unknownFile();
      if (row.submission_id !== null) {
        throw new ProblemReply(409, "attachment-in-use", {
          title: "A submission has this file",
          detail: "It goes when the submission goes.",
        });
      }
      await tx.query("DELETE FROM attachment WHERE id = $1", [id]);
      return { status: 204 as const };
    },
  };
}

function unknownFile(): ProblemReply {
  return new ProblemReply(404, "not-found", { detail: "There is no such file for this key." });
}

function emptyFile(): ProblemReply {
  return refusedFile(422, "attachment-refused", "The file is refused", "The file is empty");
}

function unsupportedFile(): ProblemReply {
  const title = "The file is of a type that is not taken";
  return refusedFile(415, "unsupported-attachment-type", title, `Choose ${TAKEN}`);
}

function refusedFile(status: number, code: string, title: string, detail: string): ProblemReply {
  const errors = [{ in: "body", pointer: "#/file", code, detail }] as const;
  return new ProblemReply(status, code, { title, detail: `${detail}.`, errors });
}
