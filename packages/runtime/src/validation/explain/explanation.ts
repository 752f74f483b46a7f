import type { Resource } from "../check/dynamic.js";
import type { Issue, IssueCode, PathSegment } from "../issue.js";
import type { MessageCatalogue, ParseOptions, Validator } from "../validator.js";
import { labelOf } from "./label.js";

/** A schema's own sentences for what breaks its pattern or format (`x-localo-message`). */
export interface OwnMessage {
  readonly en: string;
  readonly cy?: string;
}

/**
 * What the compiler writes of a schema for {@link explain}: the function that explains, and its
 * arguments. Arrays, because a bundler keeps the functions that a schema uses and drops the others.
 */
export type Node = readonly [Explain, ...unknown[]] | CompiledValidator;

/** Adds what is wrong with a value to an explanation. */
// biome-ignore lint/suspicious/noExplicitAny: each function knows the arguments that the compiler gives it.
export type Explain = (value: unknown, about: Explanation, ...args: any[]) => void;

/** A validator and what it is made of. */
export interface CompiledValidator extends Validator<unknown> {
  readonly "~node": Node;
}

/** An explanation in the making. */
export interface Explanation {
  readonly issues: Issue[];
  readonly limit: number;
  readonly messages: MessageCatalogue | undefined;
  /** The way to the value that is looked at. */
  readonly path: PathSegment[];
  /** The objects and lists around it. */
  readonly around: unknown[];
  /** The title of the whole. */
  readonly title: string;
  /** The schema resources around, where a `$dynamicRef` asks for them. */
  readonly resources: readonly Resource[];
}

/** Begins an explanation. */
export function explanation(
  title: string,
  limit: number,
  messages?: ParseOptions["messages"],
): Explanation {
  return { issues: [], limit, messages, path: [], around: [], title, resources: [] };
}

/** Explains what is wrong with a value; what a validator's check accepts is not looked into. */
export function explain(value: unknown, about: Explanation, node: Node): void {
  if (about.issues.length >= about.limit) return;
  if ("is" in node) {
    if (!node.is(value)) explain(value, about, node["~node"]);
    return;
  }
  const [explainer, ...args] = node;
  explainer(value, about, ...args);
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

/** Whether a value has nothing wrong by a node. */
export function accepts(value: unknown, about: Explanation, node: Node): boolean {
  if ("is" in node) return node.is(value);
  const trial: Explanation = { ...about, issues: [], limit: 1, messages: undefined };
  explain(value, trial, node);
  return trial.issues.length === 0;
}

/** What an issue says beside its code. */
export interface IssueDetails {
  readonly expected?: Issue["expected"];
  readonly suggestion?: string | undefined;
  /** The missing or unknown member that it is about. */
  readonly at?: PathSegment;
  readonly own?: OwnMessage | undefined;
}

/**
 * Notes a mistake, unless one was noted at the same place: two rules that both refuse a value, such as
 * a length and a pattern, are one mistake to whoever made it.
 * @param say the sentence, made from what the value is called: "Collection date"
 */
export function refuse(
  about: Explanation,
  code: IssueCode,
  keyword: string,
  say: (label: string) => string,
  { expected, suggestion, at, own }: IssueDetails = {},
): void {
  if (about.issues.length >= about.limit) return;
  const path = at === undefined ? about.path.slice() : [...about.path, at];
  const pointer = path
    .map((step) => `/${String(step).replace(/~/g, "~0").replace(/\//g, "~1")}`)
    .join("");
  if (about.issues.some((issue) => issue.pointer === pointer)) return;
  const label = labelOf(path, about.title);
  const sentence = own?.en ?? say(label);
  const issue: Issue = {
    path,
    pointer,
    code,
    keyword,
    message: sentence.charAt(0).toUpperCase() + sentence.slice(1),
    ...(expected === undefined ? {} : { expected }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
  const message = about.messages?.({ ...issue, label, ...(own === undefined ? {} : { own }) });
  about.issues.push(message === undefined ? issue : { ...issue, message });
}
