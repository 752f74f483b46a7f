import { isSchema } from "../load/schema.js";

/** Whether a value is a text in English and, if it has one, in Welsh: `{ "en": "…", "cy": "…" }`. */
export function isLocalised(value: unknown): boolean {
  return (
    isSchema(value) &&
    "en" in value &&
    Object.entries(value).every(
      ([language, text]) =>
        (language === "en" || language === "cy") && typeof text === "string" && text.trim() !== "",
    )
  );
}
