const LONGEST = 255;
/** Half characters, control characters, and what turns the direction of text: a name that looks like another. */
const UNFIT = /[\p{Cs}\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu;

/** A file's name as it was sent, without a path and without what cannot be seen. */
export function filenameOf(sent: string): string {
  const last = sent.split(/[/\\]/).at(-1) ?? "";
  const name = last.replaceAll(UNFIT, "").trim();
  return [...name].slice(0, LONGEST).join("") || "file";
}

/** RFC 6266: saved, not shown. Old clients read the plain name, others the one of RFC 8187. */
export function contentDisposition(filename: string): string {
  const plain = filename.replaceAll(/[^\w. -]/g, "_");
  const full = encodeURIComponent(filename).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
