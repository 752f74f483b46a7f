/** What each channel needs to be told. Codes of later versions need nothing that is known here. */
const NEEDS: ReadonlyMap<unknown, string> = new Map([
  ["email", "email"],
  ["phone", "phone"],
  ["sms", "phone"],
  ["post", "address"],
]);

/** What travels whole through the council and is judged by nobody, and rows, which are judged alone. */
const NOT_LOOKED_INTO: ReadonlySet<string> = new Set(["payload", "rows"]);

/**
 * Where a body lacks what someone would rather be reached by: `/contact/phone`. `undefined` where nothing
 * is missing. It is a rule of ContactDetails that its schema leaves to the council, because it would cost
 * every validator that has a contact.
 */
export function unreachable(value: unknown, pointer = ""): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if ("preferredChannel" in value) {
    const member = NEEDS.get(value.preferredChannel);
    if (member !== undefined && !(member in value)) return `${pointer}/${member}`;
  }
  for (const [name, inner] of Object.entries(value)) {
    if (NOT_LOOKED_INTO.has(name)) continue;
    const found = unreachable(inner, `${pointer}/${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
