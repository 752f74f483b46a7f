import type { Validator } from "../validation/validator.js";
import { mediaTypeParameters, readBodyBytes } from "./body-bytes.js";
import { invalidBody, MAX_MISTAKES } from "./mistakes.js";
import { ProblemReply } from "./problem-reply.js";

/** The media type of a form with a file (RFC 7578). */
export const FORM_TYPE = "multipart/form-data";

/** What boundaries, part headers and text fields may take beside the file. */
const FORM_BYTES = 64_000;

/** A form as an implementation gets it. The name and the type of the file are what the sender says. */
export interface Form {
  readonly [field: string]: unknown;
  readonly file: File;
}

type Mistake = Parameters<typeof invalidBody>[0][number];

/**
 * A request's form: one file, in the part `file`, and text fields, validated. All of it is held in
 * memory, which is why it has a limit.
 * @param maxBytes bytes that the file may have
 * @param version sent with unknown fields, so that a newer client knows why: `waste/1.3.0`
 * @throws ProblemReply 400 `malformed-form`, 413 `attachment-too-large`, 415, 422 `invalid-body`
 */
export async function readForm(
  request: Request,
  fields: Validator<unknown>,
  maxBytes: number,
  version: string,
): Promise<Form> {
  const tooLarge = () =>
    new ProblemReply(413, "attachment-too-large", { detail: `A file may have ${maxBytes} bytes.` });
  mediaTypeParameters(request.headers, FORM_TYPE);
  const bytes = await readBodyBytes(request, maxBytes + FORM_BYTES, {
    tooLarge,
    cutShort: () => malformed("The form ended before it was complete."),
  });
  const { file, texts, mistakes } = sort(await parse(bytes, request.headers));
  if (file !== undefined && file.size > maxBytes) throw tooLarge();
  const checked = fields.safeParse(texts);
  const issues = [...mistakes, ...(checked.success ? [] : checked.issues)].slice(0, MAX_MISTAKES);
  if (file === undefined || issues.length > 0) throw invalidBody(issues, version);
  return { ...texts, file };
}

async function parse(bytes: Uint8Array, headers: Headers): Promise<FormData> {
  const type = headers.get("content-type") ?? "";
  try {
    return await new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: { "content-type": type },
    }).formData();
  } catch {
    // The message itself may quote the form, which is about people.
    throw malformed("Its parts cannot be told apart, or it ends before its last boundary.");
  }
}

interface Sorted {
  readonly file: File | undefined;
  readonly texts: Readonly<Record<string, string>>;
  readonly mistakes: readonly Mistake[];
}

function sort(form: FormData): Sorted {
  const texts = new Map<string, string>();
  const files: File[] = [];
  const mistakes: Mistake[] = [];
  const tell = (name: string, code: string, message: string) =>
    mistakes.push({ pointer: `/${escaped(name)}`, code, message });
  for (const [name, value] of form) {
    // A browser sends an empty part where no file was chosen; what it is taken for differs.
    if (value === "" && name === "file") continue;
    if (typeof value === "string") {
      if (name === "file") tell(name, "wrong-type", "Send the file as a file, with a filename");
      else if (texts.has(name)) tell(name, "too-many-items", "Send this field once");
      else texts.set(name, value);
    } else if (value.name !== "" || value.size > 0) {
      if (name === "file") files.push(value);
      else tell(name, "unknown-property", "Send the file in the part file");
    }
  }
  const [file, second] = files;
  if (second !== undefined) tell("file", "too-many-items", "Send one file");
  if (file === undefined && mistakes.every(({ pointer }) => pointer !== "/file"))
    tell("file", "missing", "Choose a file");
  return { file, texts: Object.fromEntries(texts), mistakes };
}

/** RFC 6901 §3. */
function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

function malformed(detail: string): ProblemReply {
  return new ProblemReply(400, "malformed-form", { detail });
}
