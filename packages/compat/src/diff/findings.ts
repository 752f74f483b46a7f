import type { Bump, Finding, Verdict, Witness } from "../comparison.js";
import type { Answer } from "../proof/ask.js";
import type { Node } from "../proof/node.js";
import type { Relation } from "../proof/relation.js";
import { ruleOf } from "../rules/rules.js";
import type { Edit, WireDirection } from "./context.js";

/** How much of all steps it may take to see which way an edit goes. */
const SHARE = 0.05;

type Kind = Answer["kind"];

/** An edit that was judged in one direction. */
export interface Judged {
  readonly edit: Edit;
  readonly direction: WireDirection;
  readonly verdict: Verdict;
  readonly bump: Bump;
}

/** What an edit does in a direction. */
export function judge(
  edit: Edit,
  direction: WireDirection,
  relation: Relation,
  strict: boolean,
): Judged {
  const { context } = edit;
  const known = direction === "input" ? context.lost : context.won;
  const own = ownEffect(edit, relation);
  const same = own.lost === "empty" && own.won === "empty";
  const kind = known === "empty" ? "empty" : inWhole(own, context.sense, direction, known);
  const verdict = byPolicy(edit, direction, kind, strict);
  const bump = verdict !== "safe" ? "major" : same ? "patch" : "minor";
  return { edit, direction, verdict, bump };
}

/** What the edit does where it stands. */
function ownEffect({ rule, parts, decided }: Edit, relation: Relation): { lost: Kind; won: Kind } {
  const { effect } = ruleOf(rule);
  if (effect === "changes" || decided === true) {
    if (parts === undefined) return { lost: "unknown", won: "unknown" };
    return {
      lost: relation.ask([parts.before], [parts.after], SHARE).kind,
      won: relation.ask([parts.after], [parts.before], SHARE).kind,
    };
  }
  return effect === "narrows" ? { lost: "value", won: "empty" } : { lost: "empty", won: "value" };
}

/** What that does to the whole. */
function inWhole(
  own: { lost: Kind; won: Kind },
  sense: Edit["context"]["sense"],
  direction: WireDirection,
  known: Kind,
): Kind {
  if (sense === "either") {
    if (own.lost === "empty" && own.won === "empty") return "empty";
    return known === "value" ? "value" : "unknown";
  }
  return (sense === "same") === (direction === "input") ? own.lost : own.won;
}

function byPolicy(edit: Edit, direction: WireDirection, kind: Kind, strict: boolean): Verdict {
  if (kind === "empty") return "safe";
  if (!strict && direction === "output") {
    if (edit.addedOptional !== undefined) return "safe";
    if (edit.removedOptional) return "breaking-by-policy";
  }
  return kind === "value" ? "breaking" : "unknown";
}

/** A value of the whole that shows what an edit does, where one can be made to break right there. */
export function valueFor(
  { edit, direction }: Judged,
  before: Node,
  after: Node,
  relation: Relation,
): unknown {
  const { whole, sense } = edit.context;
  if (whole === undefined || edit.parts === undefined || sense !== "same") return undefined;
  const answer =
    direction === "input"
      ? relation.ask([before], [whole(edit.parts.after), after], SHARE)
      : relation.ask([after], [whole(edit.parts.before), before], SHARE);
  return answer.kind === "value" ? answer.value : undefined;
}

/** A judged edit as a finding. */
export function findingOf(
  { edit, direction, verdict, bump }: Judged,
  schema: string,
  witness: Witness | undefined,
): Finding {
  const { rule, before, after, context } = edit;
  const subject =
    context.label === "" ? lastName(schema) : `${lastName(schema)} › ${context.label}`;
  const effect = {
    safe: "",
    breaking:
      direction === "input"
        ? " What was sent before may be refused."
        : " Readers may get what they could not get before.",
    "breaking-by-policy": " Code that reads it finds nothing there any more.",
    unknown:
      direction === "input"
        ? " It could not be proven that everything that was sent before is still taken."
        : " It could not be proven that readers get nothing new.",
  }[verdict];
  return {
    rule,
    verdict,
    bump,
    direction,
    schema,
    before,
    after,
    message: `${subject} ${edit.says}.${effect}`,
    ...(witness === undefined ? {} : { witness }),
  };
}

function lastName(schema: string): string {
  return schema.slice(schema.lastIndexOf("/") + 1) || schema;
}
