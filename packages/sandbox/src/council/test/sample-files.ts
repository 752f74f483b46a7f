const file = (begin: string, name: string, more = "") =>
  new File([Buffer.from(begin + more, "latin1")], name);

/** Files as far as anyone looks into them. */
export const sampleFiles = {
  png: (more?: string) => file("\x89PNG\r\n\x1A\n", "bin.png", more),
  jpeg: (name = "bin.jpg") => file("\xFF\xD8\xFF\xE0", name),
  heic: () => file("\x00\x00\x00\x18ftypheic", "bin.heic"),
  pdf: (more?: string) => file("%PDF-1.7\n", "letter.pdf", more),
  html: () => file("<!doctype html><script>alert(1)</script>", "bin.png"),
  svg: () => file('<svg xmlns="http://www.w3.org/2000/svg"/>', "bin.svg"),
  empty: () => new File([], "bin.png"),
  /** What every scanner reports: the EICAR test string. */
  infected: () =>
    file(
      "%PDF-1.7\n",
      "letter.pdf",
      ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join(""),
    ),
};

/** A form with a file. */
export function formWith(upload: File, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", upload);
  return form;
}
