import { hash } from "./hash.js";

const MAX_LENGTH = 48;

/**
 * A label as a code: `Food Waste (Brown)` → `food-waste-brown`. Spellings that differ only in case,
 * accents or punctuation give the same slug. A label without a Latin letter or digit gives `label-`
 * and its hash; so does one too long to be told from another by its first 48 characters.
 */
export function slug(label: string): string {
  const whole = label
    .normalize("NFKD")
    .replace(/\p{Mark}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (whole === "") return `label-${hash(label)}`;
  if (whole.length <= MAX_LENGTH) return whole;
  return `${whole.slice(0, MAX_LENGTH - 12).replace(/-$/, "")}-${hash(whole)}`;
}
