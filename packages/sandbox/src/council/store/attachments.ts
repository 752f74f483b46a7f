import type { Attachment } from "@localo/core";
import { ProblemReply } from "@localo/runtime/server";
import type { DomainName } from "../domain-name.js";
import { firstRow, insertAll, type Queryable } from "./database.js";
import { storable } from "./storable.js";
import { VISIBLE_TO_CALLER } from "./submissions.js";

/** A file that was uploaded. */
export interface StoredAttachment {
  readonly id: string;
  readonly filename: string;
  readonly media_type: string;
  readonly byte_size: number;
  readonly description: string | null;
  readonly scan_status: "pending" | "clean" | "refused";
  readonly submission_id: string | null;
}

/** A file to keep. */
export interface NewAttachment extends Omit<StoredAttachment, "submission_id" | "scan_status"> {
  readonly domain: DomainName;
  readonly caller: string;
  readonly created_at: string;
}

/** A file that a request names, and where it does. */
export interface NamedFile {
  readonly id: string;
  /** `#/attachmentIds/0` */
  readonly pointer: string;
}

/** Whose file, of which domain. */
interface Owner {
  readonly domain: DomainName;
  readonly caller: string;
}

const COLUMNS =
  "a.id, a.filename, a.media_type, a.byte_size, a.description, a.scan_status, a.submission_id";

/** Keeps what is known of a file that is not checked yet. */
export function insertAttachment(tx: Queryable, file: NewAttachment): Promise<void> {
  return insertAll(tx, "attachment", [{ ...storable(file), scan_status: "pending" }]);
}

/** A file that the caller uploaded, or that a submission has which the caller may see. */
export function findAttachment(
  db: Queryable,
  id: string,
  { domain, caller }: Owner,
): Promise<StoredAttachment | undefined> {
  return firstRow(
    db,
    `SELECT ${COLUMNS} FROM attachment a WHERE a.id = $2 AND a.domain = $3 AND (
       a.caller = $1
       OR EXISTS (SELECT 1 FROM submission s WHERE s.id = a.submission_id AND ${VISIBLE_TO_CALLER})
     )`,
    [caller, id, domain],
  );
}

/** A file that the caller uploaded. */
export function findOwnAttachment(
  db: Queryable,
  id: string,
  { domain, caller }: Owner,
): Promise<StoredAttachment | undefined> {
  return firstRow(
    db,
    `SELECT ${COLUMNS} FROM attachment a WHERE a.caller = $1 AND a.id = $2 AND a.domain = $3`,
    [caller, id, domain],
  );
}

/** Files named by their ids alone, in `attachmentIds`. */
export function filesNamed(ids: readonly string[] = []): NamedFile[] {
  return ids.map((id, index) => ({ id, pointer: `#/attachmentIds/${index}` }));
}

/** Files named with what they are, in a list of documents. */
export function documentsNamed(
  documents: readonly { readonly attachmentId: string }[] = [],
  member: string,
): NamedFile[] {
  return documents.map(({ attachmentId: id }, index) => ({
    id,
    pointer: `#/${member}/${index}/attachmentId`,
  }));
}

/**
 * Gives files to a submission: those that its sender uploaded, and that no other submission has.
 * @throws ProblemReply 422 `unknown-attachment`
 */
export async function giveAttachments(
  tx: Queryable,
  files: readonly NamedFile[],
  {
    domain,
    caller,
    submissionId,
  }: {
    readonly domain: DomainName;
    readonly caller: string | null;
    readonly submissionId: string;
  },
): Promise<void> {
  for (const { id, pointer } of files) {
    const { rows } = await tx.query(
      `UPDATE attachment SET submission_id = $1
       WHERE id = $2 AND domain = $3 AND caller = $4 AND scan_status <> 'refused'
         AND (submission_id IS NULL OR submission_id = $1)
       RETURNING id`,
      [submissionId, storable(id), domain, caller],
    );
    if (rows.length === 0) throw unknownAttachment(pointer);
  }
}

function unknownAttachment(pointer: string): ProblemReply {
  const detail = "Upload the file first, with the same key, and name it in one submission";
  return new ProblemReply(422, "unknown-attachment", {
    title: "There is no such file",
    detail: `${detail}.`,
    errors: [{ in: "body", pointer, code: "unknown-attachment", detail }],
  });
}

/** As it is published. */
export function attachmentOf(row: StoredAttachment, api: string): Attachment {
  return {
    id: row.id,
    filename: row.filename,
    mediaType: row.media_type,
    byteSize: row.byte_size,
    ...(row.description === null ? {} : { description: row.description }),
    scanStatus: row.scan_status,
    ...(row.scan_status === "clean" ? { url: `${api}/attachments/${row.id}/content` } : {}),
  };
}
