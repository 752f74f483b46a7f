import type { ClientOperation } from "../http/operation.js";

/** A request's body and the media type to send with it; a form's has a boundary, which `fetch` chooses. */
export interface RequestBody {
  readonly body: string | FormData | null;
  readonly mediaType?: string;
}

/** The body of a call: JSON, or a form of its members. */
export function requestBody({ body: mediaType }: ClientOperation, value: unknown): RequestBody {
  if (value === undefined || mediaType === undefined) return { body: null };
  if (mediaType !== "multipart/form-data") return { body: JSON.stringify(value), mediaType };
  const form = new FormData();
  for (const [name, member] of Object.entries(value as object)) {
    if (member !== undefined) form.append(name, member as string | Blob);
  }
  return { body: form };
}
