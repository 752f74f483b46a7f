/** Names that a file of a type can end with; the first is given to one that ends otherwise. */
const TYPES = {
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/heic": ["heic", "heif"],
  "application/pdf": ["pdf"],
} as const;

/** What the council takes. */
export type MediaType = keyof typeof TYPES;

/** For people: what they can send. */
export const TAKEN = "a JPEG, PNG, HEIC or PDF file";

/** ISO/IEC 23008-12 §10: the brands of a still image coded with HEVC, and the general one. */
const HEIC_BRANDS = ["heic", "heix", "heim", "heis", "mif1"];

/**
 * What a file is, by how it begins: what its name or its sender says counts for nothing. Four kinds of
 * file are four rules; a library that knows hundreds would parse what strangers send in hundreds of ways.
 */
export function mediaTypeOf(bytes: Uint8Array): MediaType | undefined {
  const text = (from: number, to: number) =>
    Buffer.from(bytes.subarray(from, to)).toString("latin1");
  // ITU-T T.81 §B.1.1.3: start of image, and the marker after it.
  if (text(0, 3) === "\xFF\xD8\xFF") return "image/jpeg";
  // W3C PNG §5.2.
  if (text(0, 8) === "\x89PNG\r\n\x1A\n") return "image/png";
  // ISO 32000-1 §7.5.2.
  if (text(0, 5) === "%PDF-") return "application/pdf";
  // ISO/IEC 14496-12 §4.3: a box of the type ftyp, and its major brand.
  if (text(4, 8) === "ftyp" && HEIC_BRANDS.includes(text(8, 12))) return "image/heic";
  return undefined;
}

/** Bytes of a name that every file system takes. */
const LONGEST = 255;

/** A name under which a file is saved: it ends as its type does, so that nothing else is made of it. */
export function nameToSave(filename: string, mediaType: string): string {
  const endings: readonly string[] = TYPES[mediaType as MediaType] ?? ["bin"];
  const own = /\.[^.]+$/.exec(filename)?.[0] ?? "";
  const fits = endings.includes(own.slice(1).toLowerCase());
  const ending = fits ? own : `.${endings[0]}`;
  const stem = fits ? filename.slice(0, -own.length) : filename;
  // Whole characters only are written, and counted as read.
  const room = new Uint8Array(LONGEST - ending.length);
  const { read } = new TextEncoder().encodeInto(stem, room);
  return `${stem.slice(0, read) || "file"}${ending}`;
}
