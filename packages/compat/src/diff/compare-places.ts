import type { Finding, Witness } from "../comparison.js";
import { NotJudged } from "../judge/evaluate.js";
import { SecondJudge } from "../judge/second-judge.js";
import type { Answer } from "../proof/ask.js";
import type { Relation } from "../proof/relation.js";
import type { Place } from "../schema/place.js";
import type { Context, Edit, WireDirection } from "./context.js";
import { findingOf, type Judged, judge, valueFor } from "./findings.js";
import { editsBetween, type WalkOptions } from "./walk.js";

/** Witnesses are looked for so many times: they are for people, who read a few. */
const MOST_WITNESSES = 25;

/** Two places of two versions, and how they are compared. */
export interface Comparing extends WalkOptions {
  readonly relation: Relation;
  readonly before: Place;
  readonly after: Place;
  readonly directions: readonly WireDirection[];
  readonly name: string;
  readonly strict: boolean;
}

/** What comparing two places found, and what is known of the whole in each direction. */
export interface Compared {
  readonly name: string;
  readonly findings: readonly Finding[];
  /** `empty`: proven safe in the direction by the values alone. */
  readonly whole: ReadonlyMap<WireDirection, Answer["kind"]>;
  readonly witnesses: ReadonlyMap<WireDirection, Witness>;
  /** Properties that were added to closed objects without being required. */
  readonly added: readonly NonNullable<Edit["addedOptional"]>[];
}

/** Compares the schemas at two places. */
export function comparePlaces(comparing: Comparing): Compared {
  const { relation, before, after, directions, name, strict } = comparing;
  const [one, other] = [relation.before.node(before), relation.after.node(after)];
  const lost = relation.ask([one], [other]);
  const won = relation.ask([other], [one]);
  const context: Context = {
    label: "",
    sense: "same",
    lost: lost.kind,
    won: won.kind,
    whole: (part) => part,
  };
  const edits = one === other ? [] : editsBetween(relation, before, after, context, comparing);
  const judged = edits.flatMap((edit) =>
    directions.map((direction) => judge(edit, direction, relation, strict)),
  );
  const confirm = confirmer(relation, before, after);
  const witnesses = new Map<WireDirection, Witness>();
  for (const direction of directions) {
    const answer = direction === "input" ? lost : won;
    if (answer.kind !== "value") continue;
    const witness = confirm(answer.value, direction);
    if (witness !== undefined) witnesses.set(direction, witness);
  }
  let looked = 0;
  const witnessOf = (item: Judged): Witness | undefined => {
    if (item.verdict === "safe" || looked >= MOST_WITNESSES) return undefined;
    looked++;
    const value = valueFor(item, one, other, relation);
    const own = value === undefined ? undefined : confirm(value, item.direction);
    return own ?? witnesses.get(item.direction);
  };
  return {
    name,
    findings: judged.map((item) => findingOf(item, name, witnessOf(item))),
    whole: new Map(
      directions.map((direction) => [direction, (direction === "input" ? lost : won).kind]),
    ),
    witnesses,
    added: edits.flatMap(({ addedOptional }) => addedOptional ?? []),
  };
}

/** Asks the validators of both versions, each twice: as the schema is written, and compiled. */
function confirmer(relation: Relation, before: Place, after: Place) {
  const [left, right] = [relation.before.source, relation.after.source];
  const compiled = [new SecondJudge(left), new SecondJudge(right)] as const;
  return (value: unknown, direction: WireDirection): Witness | undefined => {
    try {
      const validBefore = relation.judge.evaluator(left).accepts(before, value);
      const validAfter = relation.judge.evaluator(right).accepts(after, value);
      if (validBefore !== (direction === "input") || validAfter === validBefore) return undefined;
      const second = [compiled[0].accepts(before, value), compiled[1].accepts(after, value)];
      const agrees =
        (second[0] ?? validBefore) === validBefore && (second[1] ?? validAfter) === validAfter;
      return agrees ? { value, validBefore, validAfter } : undefined;
    } catch (error) {
      if (error instanceof NotJudged || error instanceof RangeError) return undefined;
      throw error;
    }
  };
}

/** The finding for what no edit by itself explains, in a direction that is not proven safe. */
export function unexplained(
  name: string,
  direction: WireDirection,
  kind: Answer["kind"],
  witness: Witness | undefined,
): Finding {
  const proven = kind === "value";
  const rule = proven ? (direction === "input" ? "values-lost" : "values-gained") : "not-proven";
  const message = proven
    ? direction === "input"
      ? "takes less than before, though no single edit says so. What was sent before may be refused."
      : "takes more than before, though no single edit says so. Readers may get what they could not get before."
    : direction === "input"
      ? "could not be proven to take everything that it took before."
      : "could not be proven to give nothing that it did not give before.";
  return {
    rule,
    verdict: proven ? "breaking" : "unknown",
    bump: "major",
    direction,
    schema: name,
    before: "",
    after: "",
    message: `${name.slice(name.lastIndexOf("/") + 1)} ${message}`,
    ...(witness === undefined ? {} : { witness }),
  };
}
