const NUL = "\u0000";
/** A half of a pair of UTF-16 code units without the other. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** JSON as PostgreSQL can keep it: its text has no NUL and no half characters, which JSON can have. */
export function storable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, member: unknown) =>
    typeof member === "string"
      ? member.replaceAll(NUL, "").replaceAll(LONE_SURROGATE, "\uFFFD")
      : member,
  );
}
