import type { CommentSubmission } from "@localo/planning";

/** What people write where they do not want to be named. */
const NO_NAMES: readonly string[] = [
  ...["anon", "anonymous", "anonymously", "unknown", "none", "nobody", "no name"],
  ...["name withheld", "withheld", "not given", "n a", "na", "prefer not to say"],
  ...["a neighbour", "neighbour", "resident", "local resident", "a resident", "concerned resident"],
  ...["di enw", "dienw"],
];

/** The member of a name that names nobody; `undefined` where it is a name. */
export function anonymousMember(
  name: CommentSubmission["name"],
): "familyName" | "fullName" | undefined {
  if (name.kind === "full") return namesNobody(name.fullName) ? "fullName" : undefined;
  const whole = `${name.givenName} ${name.familyName}`;
  const each = [name.givenName, name.familyName].every(namesNobody);
  return each || namesNobody(whole) ? "familyName" : undefined;
}

function namesNobody(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length === 0 || NO_NAMES.includes(words.join(" "));
}
