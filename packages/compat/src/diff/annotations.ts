import type { Bump, Finding, Verdict } from "../comparison.js";
import {
  isDeeperThan,
  isEqual,
  isObject,
  type JsonObject,
  member,
  pointerTo,
} from "../json/json.js";
import { assertions, definitions } from "../schema/keywords.js";
import { type Dialect, dialectOf } from "../schema/place.js";
import { schemasIn } from "../schema/source.js";

/** How two documents are read for what they say beside which values are valid. */
export interface AnnotationOptions {
  readonly name: string;
  readonly strict: boolean;
  /** Whether code and documentation depend on names: definitions, codes, properties. */
  readonly source: boolean;
}

const ruleByKeyword: Readonly<Record<string, readonly [rule: string, bump: Bump, says: string]>> = {
  title: ["documentation-changed", "patch", "has another title"],
  description: ["documentation-changed", "patch", "has another description"],
  $comment: ["documentation-changed", "patch", "has another comment"],
  examples: ["documentation-changed", "patch", "has other examples"],
  default: ["default-changed", "minor", "has another default"],
  deprecated: ["deprecated-changed", "minor", "is deprecated, or no longer is"],
  "x-localo-sunset": ["deprecated-changed", "minor", "has another sunset"],
  readOnly: ["access-changed", "minor", "can only be read, or no longer so"],
  writeOnly: ["access-changed", "minor", "can only be written, or no longer so"],
  $id: ["id-changed", "major", "has another identity ($id), by which others refer to it"],
  "x-localo-list": ["list-kind-changed", "minor", "is a code list of another kind"],
  "x-localo-sensitivity": ["sensitivity-changed", "minor", "has another sensitivity"],
  "x-localo-codes": ["annotation-changed", "patch", "describes its codes in other words or dates"],
  "x-localo-message": ["annotation-changed", "patch", "has another message for mistakes"],
  $anchor: ["anchor-changed", "patch", "has another anchor"],
  $dynamicAnchor: ["anchor-changed", "patch", "has another anchor"],
};

const missing = Symbol("missing");

/** Keywords by which servers read what is sent, beside which values are valid. */
const readings: Readonly<
  Record<string, { says: string; takesAllWhere: (before: unknown, after: unknown) => boolean }>
> = {
  // Spellings that it made one are refused without it.
  "x-localo-normaliser": {
    says: "is read in other spellings than before (x-localo-normaliser)",
    takesAllWhere: (before) => before === missing,
  },
  // Rows that no type judged may be anything.
  "x-localo-row": {
    says: "has rows of another type than before (x-localo-row)",
    takesAllWhere: (_, after) => after === missing,
  },
};

/** What changed between two documents beside which values are valid. */
export function annotationFindings(
  before: unknown,
  after: unknown,
  options: AnnotationOptions,
): Finding[] {
  const found: Finding[] = [];
  const pending: Pair[] = [
    {
      before: { schema: before, pointer: "", dialect: dialectOf(before, "2020-12") },
      after: { schema: after, pointer: "", dialect: dialectOf(after, "2020-12") },
      label: "",
    },
  ];
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const { before: a, after: b } = pair;
    if (a.schema === b.schema || !isObject(a.schema) || !isObject(b.schema)) continue;
    for (const keyword of new Set([...Object.keys(a.schema), ...Object.keys(b.schema)])) {
      found.push(...keywordFindings(keyword, a.schema, b.schema, pair, options));
    }
    const others = new Map(schemasIn(b.schema, b).map(([way, schema]) => [way.join("/"), schema]));
    for (const [way, schema] of schemasIn(a.schema, a)) {
      const other = others.get(way.join("/"));
      if (other === undefined) continue;
      const name =
        way[0] === "properties" ? String(way[1]) : pair.label === "" ? way.join(" ") : "";
      pending.push({
        before: inside(a, way, schema),
        after: inside(b, way, other),
        label: [pair.label, name].filter(Boolean).join(" › "),
      });
    }
  }
  return found.reverse();
}

interface Side {
  readonly schema: unknown;
  readonly pointer: string;
  readonly dialect: Dialect;
}

interface Pair {
  readonly before: Side;
  readonly after: Side;
  readonly label: string;
}

function inside(side: Side, way: readonly (string | number)[], schema: unknown): Side {
  const dialect = dialectOf(schema, side.dialect);
  return { schema, dialect, pointer: pointerTo(side.pointer, ...way) };
}

function keywordFindings(
  keyword: string,
  before: JsonObject,
  after: JsonObject,
  pair: Pair,
  options: AnnotationOptions,
): Finding[] {
  if (definitions.includes(keyword))
    return definitionFindings(keyword, before, after, pair, options);
  if (assertions[pair.before.dialect].has(keyword) && assertions[pair.after.dialect].has(keyword)) {
    return keyword === "properties" && options.source
      ? removedMembers(before, after, pair, options)
      : [];
  }
  const a = Object.hasOwn(before, keyword) ? member(before, keyword) : missing;
  const b = Object.hasOwn(after, keyword) ? member(after, keyword) : missing;
  if (a === b || isEqual(a, b)) return [];
  const make = (rule: string, verdict: Verdict, bump: Bump, says: string): Finding =>
    finding(pair, options, {
      rule,
      verdict,
      bump,
      says,
      before: a === missing ? null : pointerTo(pair.before.pointer, keyword),
      after: b === missing ? null : pointerTo(pair.after.pointer, keyword),
    });
  if (keyword === "$id") {
    if (sameIdentity(a, b)) return [];
    const [rule, bump, says] = ["id-changed", "major", ruleByKeyword.$id?.[2] ?? ""] as const;
    if (options.strict) return [make(rule, "safe", "patch", says)];
    return [make(rule, "breaking", bump, says)];
  }
  if (keyword === "x-extensible-enum") return [...codeFindings(a, b, options, make)];
  const reading = readings[keyword];
  if (reading !== undefined) {
    const takesMore = options.strict || reading.takesAllWhere(a, b);
    const [verdict, bump] = takesMore
      ? (["safe", "minor"] as const)
      : (["unknown", "major"] as const);
    return [make("reading-changed", verdict, bump, reading.says)];
  }
  const [rule, bump, says] = ruleByKeyword[keyword] ?? [
    "annotation-changed",
    "patch",
    `says something else by ${keyword}`,
  ];
  return [make(rule, "safe", bump, lifetimeWords(keyword, b) ?? says)];
}

/** What became of the time for which something may be used. */
function lifetimeWords(keyword: string, now: unknown): string | undefined {
  if (keyword === "deprecated") return now === true ? "is deprecated" : "is no longer deprecated";
  if (keyword !== "x-localo-sunset") return undefined;
  return typeof now === "string" ? `may go after ${now}` : "has no sunset any more";
}

/** `$id`s that differ by their major alone: `…/waste/v1/x` and `…/waste/v2/x`. */
function sameIdentity(a: unknown, b: unknown): boolean {
  const bare = (id: unknown) =>
    typeof id === "string"
      ? id.replace(/^(https:\/\/ns\.localo\.org\/[a-z-]+)\/v[0-9]+\//, "$1/")
      : id;
  return typeof a === "string" && bare(a) === bare(b);
}

function* codeFindings(
  a: unknown,
  b: unknown,
  { source, strict }: AnnotationOptions,
  make: (rule: string, verdict: Verdict, bump: Bump, says: string) => Finding,
): Generator<Finding> {
  const lists = [a, b].map((list) => (Array.isArray(list) && !isDeeperThan(list, 5) ? list : []));
  const [had = [], has = []] = lists.map((list) => list.map((code) => JSON.stringify(code)));
  const [hadAll, hasAll] = [new Set(had), new Set(has)];
  const gone = had.filter((code) => !hasAll.has(code));
  const come = has.filter((code) => !hadAll.has(code));
  const few = (codes: readonly string[]) =>
    codes.length > 5
      ? `${codes.slice(0, 5).join(", ")} and ${codes.length - 5} more`
      : codes.join(", ");
  if (come.length > 0) yield make("code-changed", "safe", "minor", `has the new code ${few(come)}`);
  if (gone.length > 0) {
    const breaks = source && !strict;
    const says = `lost the code ${few(gone)}${breaks ? ", which code may name" : ""}`;
    yield make("code-changed", breaks ? "breaking" : "safe", breaks ? "major" : "minor", says);
  }
  if (come.length === 0 && gone.length === 0) {
    yield make("code-changed", "safe", "patch", "lists its codes in another order");
  }
}

function definitionFindings(
  keyword: string,
  before: JsonObject,
  after: JsonObject,
  pair: Pair,
  options: AnnotationOptions,
): Finding[] {
  const names = (schema: JsonObject) => {
    const map = member(schema, keyword);
    return isObject(map) ? Object.keys(map) : [];
  };
  const [had, has] = [new Set(names(before)), new Set(names(after))];
  const at = (pointer: string, name: string) => pointerTo(pointer, keyword, name);
  const breaks = options.source && !options.strict;
  return [
    ...[...had]
      .filter((name) => !has.has(name))
      .map((name) =>
        finding(pair, options, {
          rule: "definition-removed",
          verdict: breaks ? "breaking" : "safe",
          bump: breaks ? "major" : "patch",
          says: `no longer defines ${name}`,
          before: at(pair.before.pointer, name),
          after: null,
        }),
      ),
    ...[...has]
      .filter((name) => !had.has(name))
      .map((name) =>
        finding(pair, options, {
          rule: "definition-added",
          verdict: "safe",
          bump: "minor",
          says: `defines ${name}`,
          before: null,
          after: at(pair.after.pointer, name),
        }),
      ),
  ];
}

function removedMembers(
  before: JsonObject,
  after: JsonObject,
  pair: Pair,
  options: AnnotationOptions,
): Finding[] {
  const [had, has] = [member(before, "properties"), member(after, "properties")];
  if (!isObject(had) || options.strict) return [];
  return Object.keys(had)
    .filter((name) => !isObject(has) || !Object.hasOwn(has, name))
    .map((name) =>
      finding(pair, options, {
        rule: "member-removed",
        verdict: "breaking",
        bump: "major",
        says: `lost the property ${name}, which code may name`,
        before: pointerTo(pair.before.pointer, "properties", name),
        after: null,
      }),
    );
}

function finding(
  { label }: Pair,
  { name }: AnnotationOptions,
  { says, ...rest }: Omit<Finding, "direction" | "schema" | "message"> & { readonly says: string },
): Finding {
  const subject = name.slice(name.lastIndexOf("/") + 1);
  return {
    ...rest,
    direction: "source",
    schema: name,
    message: `${label === "" ? subject : `${subject} › ${label}`} ${says}.`,
  };
}
