import fc from "fast-check";
import { expect, it } from "vitest";
import { contentDisposition, filenameOf } from "./filename.js";
import { nameToSave } from "./media-type.js";

it.each([
  ["photo.jpg", "photo.jpg"],
  ["C:\\Users\\ada\\bin.png", "bin.png"],
  ["../../etc/passwd", "passwd"],
  ["Bin wrth y giât – ŵyl.pdf", "Bin wrth y giât – ŵyl.pdf"],
  ["pho\u202Egpj.exe", "phogpj.exe"],
  ["a\r\nSet-Cookie: b\u0000.png", "aSet-Cookie: b.png"],
  ["half \uD83D.png", "half .png"],
  ["../", "file"],
  ["", "file"],
])("keeps the name of %j as %j", (sent, kept) => {
  expect(filenameOf(sent)).toBe(kept);
});

it("cuts a name that is too long between characters", () => {
  expect([...filenameOf("🗑".repeat(400))]).toHaveLength(255);
});

it("saves a file under a name that ends as its type does", () => {
  expect(nameToSave("photo.JPEG", "image/jpeg")).toBe("photo.JPEG");
  expect(nameToSave("page.html", "image/png")).toBe("page.html.png");
  expect(nameToSave("README", "application/pdf")).toBe("README.pdf");
  expect(nameToSave(".png", "image/png")).toBe("file.png");
  expect(nameToSave("page.html.", "image/png")).toBe("page.html..png");
});

it.each(["a".repeat(255), "🗑".repeat(255), `${"ŵ".repeat(200)}.html`, `${"a".repeat(251)}.png`])(
  "saves a long name as one that a disk takes: %s",
  (name) => {
    const saved = nameToSave(name, "image/png");
    expect(Buffer.byteLength(saved)).toBeLessThanOrEqual(255);
    expect(saved).toMatch(/^(a|🗑|ŵ)+(\.html)?\.png$/u);
  },
);

it("names any file in a header that says its name and nothing else", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (sent) => {
      const saved = nameToSave(filenameOf(sent), "image/png");
      expect(saved).toMatch(/\.png$/i);
      const header = contentDisposition(saved);
      expect(new Headers({ "content-disposition": header }).get("content-disposition")).toBe(
        header,
      );
      const [, plain, full = ""] =
        /^attachment; filename="([\w. -]+)"; filename\*=UTF-8''([\w.%!~-]+)$/.exec(header) ?? [];
      expect(plain).toMatch(/\.png$/i);
      expect(decodeURIComponent(full)).toBe(saved);
    }),
  );
});

it("names a file to be saved, for old clients and for new ones", () => {
  expect(contentDisposition(`giât "1".pdf`)).toBe(
    `attachment; filename="gi_t _1_.pdf"; filename*=UTF-8''gi%C3%A2t%20%221%22.pdf`,
  );
});
