import type { Resource } from "../check/dynamic.js";
import type { Issue, IssueCode, PathSegment } from "../issue.js";
import type { MessageCatalogue } from "../validator.js";
import { labelOf } from "./label.js";

/**
 * What the compiler writes of a schema for {@link explain}: the function that explains, and its
 * arguments. Arrays, because a bundler keeps the functions that a schema uses and drops the others.
 */
export type Node = readonly [Explain, ...unknown[]] | Checked;

/** Adds what is wrong with a value to an explanation. It has five arguments of its own at most. */
// biome-ignore lint/suspicious/noExplicitAny: each function knows the arguments that the compiler gives it.
export type Explain = (value: unknown, about: Explanation, ...args: any[]) => void;

/** A check, and what explains a value that it refuses; what it accepts is not looked into. */
export interface Checked {
  readonly is: (value: unknown) => boolean;
  readonly of: Node;
}

/** An explanation in the making. */
export interface Explanation {
  readonly issues: Issue[];
  readonly limit: number;
  readonly messages: MessageCatalogue | undefined;
  /** The way to the value that is looked at. */
  readonly path: PathSegment[];
  /** The places with a mistake, as pointers: one mistake gives one issue. */
  readonly noted: string[];
  /** The title of the whole. */
  readonly title: string;
  /** The whole, and the values around that were reached through a schema which refers to itself, with the length of the way to each. */
  readonly around: [value: unknown, steps: number][];
  /** The schema resources around, where a `$dynamicRef` asks for them. */
  readonly resources?: readonly Resource[];
}

/** Explains what is wrong with a value; what a validator's check accepts is not looked into. */
export function explain(value: unknown, about: Explanation, node: Node): void {
  if (about.issues.length >= about.limit) return;
  // Faster than to look for a member `is`: nodes have many shapes.
  if (Array.isArray(node)) node[0](value, about, node[1], node[2], node[3], node[4], node[5]);
  else if (!(node as Checked).is(value)) explain(value, about, (node as Checked).of);
}

/** Explains a member of a value. */
export function explainMember(
  value: unknown,
  about: Explanation,
  segment: PathSegment,
  node: Node,
): void {
  about.path.push(segment);
  explain(value, about, node);
  about.path.pop();
}

/** The first thing that is wrong with a value by a node, if there is any; it is not noted. */
export function firstIssue(value: unknown, about: Explanation, node: Node): Issue | undefined {
  const issues: Issue[] = [];
  explain(value, { ...about, issues, limit: 1, noted: [], messages: undefined }, node);
  return issues[0];
}

/** Stands for the name of the value in a sentence about it. */
export const NAME = "\0";

/**
 * Notes a mistake, unless one was noted at the same place: two rules that both refuse a value, such as
 * a length and a pattern, are one mistake to whoever made it.
 * @param say the sentence; {@link NAME} in it stands for the value's name: "collection date"
 * @param at the missing or unknown member that it is about
 */
export function refuse(
  about: Explanation,
  code: IssueCode,
  keyword: string,
  say: string,
  expected?: Issue["expected"],
  suggestion?: string,
  at?: PathSegment,
): void {
  const { issues, limit, messages, noted } = about;
  const path = at === undefined ? [...about.path] : [...about.path, at];
  const pointer = pointerOf(path);
  if (issues.length >= limit || noted.includes(pointer)) return;
  noted.push(pointer);
  const label = () => labelOf(path, about.title);
  let message = say.replace(NAME, label);
  if (say[0] === NAME) message = message[0]?.toUpperCase() + message.slice(1);
  const issue = { path, pointer, code, keyword, message, expected, suggestion };
  if (messages) issue.message = messages({ ...issue, label: label() }) ?? message;
  issues.push(issue);
}

/** The JSON Pointer of a way to a value (RFC 6901 §3). */
export function pointerOf(path: readonly PathSegment[]): string {
  let pointer = "";
  for (const step of path) {
    const name = String(step);
    // Most names need no escape, and to look is faster than to replace.
    pointer += `/${/[~/]/.test(name) ? name.replace(/[~/]/g, (sign) => `~${+(sign === "/")}`) : name}`;
  }
  return pointer;
}
