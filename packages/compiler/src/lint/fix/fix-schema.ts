import { idOfPlace, lastSegment } from "../../load/names.js";
import { isSchema } from "../../load/schema.js";
import { DRAFT } from "../draft.js";
import { titleFits, titleOf } from "../title.js";
import type { Mended } from "./fixed.js";
import { orderKeys } from "./order-keys.js";
import { setMember } from "./set-member.js";

/** Where a schema file stands. */
export interface SchemaPlace {
  readonly domain: string;
  /** Path in the domain's folder, without `.schema.json`. */
  readonly path: string;
  /** That of the domain's package; any where there is no package yet. */
  readonly major: number | undefined;
}

/**
 * Mends what follows from a schema file's place and what the order of its keys is: `$schema`, `$id`,
 * `title`, key order. What the schema means stays as it is, and so does all other text.
 * @param text a JSON object, with no member written twice
 */
export function fixSchema(text: string, { domain, path, major }: SchemaPlace): Mended {
  const value: unknown = JSON.parse(text);
  if (!isSchema(value)) return { text, changes: [] };
  const changes: Mended["changes"][number][] = [];
  let mended = text;
  const set = (rule: string, member: string, to: string) => {
    mended = setMember(mended, member, to);
    changes.push({
      pointer: `/${member}`,
      rule,
      message: `Wrote "${member}": ${JSON.stringify(to)}.`,
    });
  };
  const name = lastSegment(path);
  if (!titleFits(value.title, name)) set("title", "title", titleOf(name));
  const id = idOfPlace(value.$id, domain, major, path);
  if (value.$id !== id) set("id-place", "$id", id);
  if (value.$schema !== DRAFT && isSameDraft(value.$schema)) set("schema-draft", "$schema", DRAFT);
  const ordered = orderKeys(mended);
  return { text: ordered.text, changes: [...changes.reverse(), ...ordered.changes] };
}

/** Another draft gives keywords another meaning: that is for a person to mend. */
function isSameDraft(said: unknown): boolean {
  return (
    said === undefined ||
    /^https?:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/.test(String(said))
  );
}
