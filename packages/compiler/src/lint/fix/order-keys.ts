import { type Node, parseTree } from "jsonc-parser";
import { type Path, toPointer } from "../../load/pointer.js";
import { applicators } from "../../load/schema.js";
import { byRank, hasRank } from "../key-order.js";
import type { Mended } from "./fixed.js";

/**
 * Puts the keys of a schema and of all schemas inside it in order (`key-order`). Members change places as
 * they are written: what stands between them, and each value's own spelling, stays as it was.
 * @param text JSON, with no member written twice
 */
export function orderKeys(text: string): Mended {
  const changes: Mended["changes"][number][] = [];
  const root = parseTree(text);
  if (root === undefined) return { text, changes };

  /** The text of a node, with the schemas inside it in order. */
  const write = (node: Node, path: Path, kind: Kind): string => {
    const parts = node.children ?? [];
    const written = parts.map((part, index) => {
      const [key, value] = part.children ?? [];
      if (node.type === "array") return write(part, [...path, index], inList(kind));
      if (key === undefined || value === undefined) return source(part);
      const name = String(key.value);
      const before = text.slice(part.offset, value.offset);
      return before + write(value, [...path, name], inObject(kind, name));
    });
    const names = parts.map((part) => String(part.children?.[0]?.value));
    const isSchema = kind === "schema" && node.type === "object";
    const order = isSchema ? orderOf(names) : names.map((_, index) => index);
    if (order.some((from, to) => from !== to))
      changes.push({ pointer: toPointer(path), rule: "key-order", message: "Put keys in order." });
    let result = "";
    let end = node.offset;
    for (const [index, part] of parts.entries()) {
      result += text.slice(end, part.offset) + (written[order[index] ?? index] ?? "");
      end = part.offset + part.length;
    }
    return result + text.slice(end, node.offset + node.length);
  };
  const source = ({ offset, length }: Node) => text.slice(offset, offset + length);

  const mended = write(root, [], "schema");
  const rest = text.slice(root.offset + root.length);
  return { text: text.slice(0, root.offset) + mended + rest, changes: changes.sort(byPointer) };
}

/** Which of the keys comes to stand at each place. What is not known keeps its own. */
function orderOf(names: readonly string[]): number[] {
  const order = names.map((_, index) => index);
  const places = order.filter((index) => hasRank(names[index] ?? ""));
  const sorted = [...places].sort((a, b) => byRank(names[a] ?? "", names[b] ?? ""));
  for (const [at, place] of places.entries()) order[place] = sorted[at] ?? place;
  return order;
}

/** What a value is to JSON Schema: a schema, schemas by name, a list of schemas, or just a value. */
type Kind = "schema" | "map" | "list" | "value";

function inObject(around: Kind, name: string): Kind {
  if (around === "map") return "schema";
  if (around !== "schema") return "value";
  if (applicators.single.has(name)) return "schema";
  if (applicators.lists.has(name)) return "list";
  return applicators.maps.has(name) ? "map" : "value";
}

function inList(around: Kind): Kind {
  return around === "list" ? "schema" : "value";
}

/** Outermost first. */
function byPointer(a: { pointer: string }, b: { pointer: string }): number {
  return a.pointer.length - b.pointer.length || (a.pointer < b.pointer ? -1 : 1);
}
