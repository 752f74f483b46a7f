import { type Node, parseTree } from "jsonc-parser";

/**
 * Gives the outermost object of a JSON text a member: its value is replaced where it stands, or it is
 * put in front of the others, with their indentation. Nothing else changes.
 */
export function setMember(text: string, name: string, value: string): string {
  const root = parseTree(text);
  if (root?.type !== "object") return text;
  const members = root.children ?? [];
  const own = members.find((member) => member.children?.[0]?.value === name)?.children?.[1];
  if (own !== undefined) return replaced(text, own, JSON.stringify(value));
  const start = root.offset + 1;
  const [first] = members;
  const [key, next] = first?.children ?? [];
  if (first === undefined || key === undefined || next === undefined)
    return replaced(text, { offset: start, length: 0 }, `"${name}": ${JSON.stringify(value)}`);
  const space = text.slice(start, first.offset);
  const colon = text.slice(key.offset + key.length, next.offset);
  // A list of members on one line has a space after each comma, and none after its bracket.
  const between = space === "" && colon.endsWith(" ") ? " " : space;
  const member = `"${name}"${colon}${JSON.stringify(value)},${between}`;
  return replaced(text, { offset: first.offset, length: 0 }, member);
}

function replaced(text: string, { offset, length }: Pick<Node, "offset" | "length">, by: string) {
  return text.slice(0, offset) + by + text.slice(offset + length);
}
