import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node as YamlNode,
} from "yaml";
import type { Diagnostic } from "../diagnostic.js";
import { jsonAdvice } from "./json-advice.js";
import { toPointer } from "./pointer.js";
import { readText } from "./read-text.js";
import { yamlAdvice } from "./yaml-advice.js";

/** A JSON or YAML file that was read, and where in its text each value stands. */
export interface SourceFile {
  /** Path from the repository's root, with forward slashes. */
  readonly file: string;
  /** The parsed content. */
  readonly value: unknown;
  /** A diagnostic at a place of this file. */
  at(path: readonly (string | number)[], rule: string, message: string): Diagnostic;
}

/** What {@link readJson} and {@link readYaml} answer: the file, or what is wrong with it. */
export type ReadResult =
  | { readonly source: SourceFile; readonly diagnostics?: undefined }
  | { readonly source?: undefined; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a JSON file (RFC 8259: no comments, no trailing commas). A member written twice is refused,
 * because parsers differ on which of the two counts.
 */
export function readJson(absolutePath: string, file: string): ReadResult {
  const { text, diagnostic } = readText(absolutePath, file);
  if (text === undefined) return { diagnostics: [diagnostic] };
  const deep = tooDeep(text);
  if (deep !== undefined) {
    const place = { file, ...positionOf(text, deep), pointer: "", rule: "json" };
    const message = `This goes deeper than ${DEEPEST} levels. Take the inner levels away.`;
    return { diagnostics: [{ ...place, message }] };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  if (first !== undefined || tree === undefined) {
    const offset = first?.offset ?? 0;
    const what =
      first === undefined
        ? "the file is empty. Write a value, or remove the file."
        : jsonAdvice(printParseErrorCode(first.error));
    return {
      diagnostics: [
        {
          file,
          ...positionOf(text, offset),
          pointer: "",
          rule: "json",
          message: `This is not JSON: ${what}`,
        },
      ],
    };
  }
  const duplicates = duplicateMembers(tree, []).map(
    ({ path, offset }): Diagnostic => ({
      file,
      ...positionOf(text, offset),
      pointer: toPointer(path),
      rule: "json",
      message: "This member is written twice in one object; keep one of them.",
    }),
  );
  if (duplicates.length > 0) return { diagnostics: duplicates };
  const locate = (path: readonly (string | number)[]) =>
    positionOf(text, nodeAt(tree, path).offset);
  return { source: sourceFile(file, JSON.parse(text), locate) };
}

/** Most levels of a file. No schema goes a tenth as deep, and what reads one calls itself at each level. */
const DEEPEST = 500;

/** Where a JSON text first goes deeper than {@link DEEPEST} levels. */
function tooDeep(text: string): number | undefined {
  let depth = 0;
  // A text in quotes is one match, so that brackets in it do not count.
  for (const { 0: found, index } of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (found === "[" || found === "{") depth++;
    else if (found === "]" || found === "}") depth--;
    if (depth > DEEPEST) return index;
  }
  return undefined;
}

/** Reads a YAML 1.2 file of the JSON schema (no tags of its own, no duplicate keys). */
export function readYaml(absolutePath: string, file: string): ReadResult {
  const { text, diagnostic } = readText(absolutePath, file);
  if (text === undefined) return { diagnostics: [diagnostic] };
  const counter = new LineCounter();
  const document = yamlDocument(text, counter);
  if (document === undefined) {
    const message = "This YAML goes too deep to be read. Take the inner levels away.";
    return { diagnostics: [{ file, line: 1, column: 1, pointer: "", rule: "yaml", message }] };
  }
  // A warning is an unknown tag, whose value other readers would take for something else.
  const wrong = [...document.errors, ...document.warnings];
  // One mistake makes many: what follows the first is often right.
  const first = wrong.sort((a, b) => a.pos[0] - b.pos[0])[0];
  if (first !== undefined) {
    const { line, col } = counter.linePos(first.pos[0]);
    const message = `This is not YAML: ${yamlAdvice(first)}`;
    return { diagnostics: [{ file, line, column: col, pointer: "", rule: "yaml", message }] };
  }
  const value = yamlValue(document);
  if (value instanceof Error) {
    const message = `This YAML cannot be read: ${value.message}. Write the values out.`;
    return { diagnostics: [{ file, line: 1, column: 1, pointer: "", rule: "yaml", message }] };
  }
  const locate = (path: readonly (string | number)[]) => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const segment of path) {
      let next: unknown;
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => isScalar(item.key) && String(item.key.value) === String(segment),
        );
        offset = (pair?.key as YamlNode | undefined)?.range?.[0] ?? offset;
        next = pair?.value;
      } else if (isSeq(node)) {
        next = node.items[Number(segment)];
        offset = (next as YamlNode | undefined)?.range?.[0] ?? offset;
      }
      if (next === undefined || next === null) break;
      node = next;
    }
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
  return { source: sourceFile(file, value, locate) };
}

/** The plain value, or why there is none: an alias that leads nowhere, or aliases of aliases without end. */
function yamlDocument(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, { lineCounter, version: "1.2" });
  } catch {
    // The stack ended: nothing else is thrown, since what is wrong stands in the document.
    return undefined;
  }
}

function yamlValue(document: Document.Parsed): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (holdsItself(value)) return new Error("an alias stands inside what it stands for");
    return value;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Whether a value is met again on the way into itself. */
function holdsItself(value: unknown, around: readonly unknown[] = []): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (around.includes(value)) return true;
  const inside = [...around, value];
  return Object.values(value).some((item) => holdsItself(item, inside));
}

interface Position {
  readonly line: number;
  readonly column: number;
}

function sourceFile(
  file: string,
  value: unknown,
  locate: (path: readonly (string | number)[]) => Position,
): SourceFile {
  return {
    file,
    value,
    at: (path, rule, message) => ({
      file,
      ...locate(path),
      pointer: toPointer(path),
      rule,
      message,
    }),
  };
}

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The node at a path, or the nearest one above it; a property's node is its name's. */
function nodeAt(tree: Node, path: readonly (string | number)[]): Node {
  let node = tree;
  let named = tree;
  for (const segment of path) {
    const child =
      node.type === "array"
        ? node.children?.[Number(segment)]
        : node.children?.find((property) => property.children?.[0]?.value === String(segment));
    if (child === undefined) return named;
    named = child;
    node = child.type === "property" ? (child.children?.[1] ?? child) : child;
  }
  return named;
}

function duplicateMembers(
  node: Node,
  path: readonly (string | number)[],
): { path: (string | number)[]; offset: number }[] {
  const found: { path: (string | number)[]; offset: number }[] = [];
  const seen = new Set<string>();
  (node.children ?? []).forEach((child, index) => {
    if (node.type === "array") {
      found.push(...duplicateMembers(child, [...path, index]));
      return;
    }
    const [key, value] = child.children ?? [];
    if (key === undefined) return;
    const name = String(key.value);
    if (seen.has(name)) found.push({ path: [...path, name], offset: key.offset });
    seen.add(name);
    if (value !== undefined) found.push(...duplicateMembers(value, [...path, name]));
  });
  return found;
}
