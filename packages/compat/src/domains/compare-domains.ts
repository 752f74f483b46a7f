import { type StandardType, standardTypes } from "@localo/compiler";
import { type Comparison, comparisonOf, type Finding } from "../comparison.js";
import { annotationFindings } from "../diff/annotations.js";
import { type Compared, comparePlaces, unexplained } from "../diff/compare-places.js";
import type { WireDirection } from "../diff/context.js";
import { filesNamed } from "../operations/schema-file.js";
import { Relation } from "../proof/relation.js";
import { childrenOf } from "../proof/shared.js";
import { parse, textOf } from "../schema/parsed.js";
import type { Place } from "../schema/place.js";
import { SchemaSource } from "../schema/source.js";
import { allowAdded } from "../schemas/allow-added.js";
import type { CompareDomainsOptions, StandardVersion } from "./standard-version.js";

/** Types by path. */
type Types = ReadonlyMap<string, StandardType>;

/** A type that both versions have. */
interface Both {
  readonly before: StandardType;
  readonly after: StandardType;
}

/**
 * Compares the schemas of two versions of a domain: its own types and those of other domains that they
 * or its operations lead to, each once, in the directions in which it travels.
 */
export function compareDomains(
  before: StandardVersion,
  after: StandardVersion,
  options: CompareDomainsOptions = {},
): Comparison {
  const [allBefore, allAfter] = [before, after].map(({ schemas, openapi }) =>
    standardTypes(schemas, openapi),
  ) as [StandardType[], StandardType[]];
  const [had, has] = [typesOf(before, allBefore), typesOf(after, allAfter)];
  const strict = options.strict ?? false;
  const both = [...had.values()].flatMap((type): Both[] => {
    const other = has.get(type.path);
    return other === undefined ? [] : [{ before: type, after: other }];
  });
  const findings: Finding[] = [
    ...goneAndCome(without(had, allAfter), without(has, allBefore), strict),
    ...both.flatMap((pair) => sourceFindings(pair, strict)),
    ...wireFindings(both, [had, has], "input", options),
    ...wireFindings(both, [had, has], "output", options),
  ];
  return comparisonOf(findings);
}

/** The types of a version by path: those of the domain, what its operations name, and all that they lead to. */
function typesOf(version: StandardVersion, all: readonly StandardType[]): Types {
  const named = filesNamed(version);
  const byUri = new Map(all.map((type) => [type.uri, type]));
  const found = new Map<string, StandardType>();
  const pending = all.filter(
    ({ path }) => path.startsWith(`${version.domain}/`) || named.has(`${path}.schema.json`),
  );
  for (let type = pending.pop(); type !== undefined; type = pending.pop()) {
    if (found.has(type.path)) continue;
    found.set(type.path, type);
    for (const direction of ["input", "output"] as const) {
      for (const uri of references(type.forms[direction])) {
        const target = byUri.get(uri);
        if (target !== undefined) pending.push(target);
      }
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The absolute URIs that a form refers to. */
function references(form: unknown): string[] {
  const source = new SchemaSource(form);
  const found: string[] = [];
  const pending: Place[] = [source.root];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const schema = parse(place, source);
    const reference = textOf(schema, "$ref");
    if (reference !== undefined) found.push(reference);
    pending.push(...childrenOf(schema).values());
  }
  return found;
}

/** The types that are not among others. One of another domain that is no longer referred to is not gone. */
function without(types: Types, others: readonly StandardType[]): StandardType[] {
  const paths = new Set(others.map(({ path }) => path));
  return [...types.values()].filter(({ path }) => !paths.has(path));
}

function goneAndCome(
  gone: readonly StandardType[],
  come: readonly StandardType[],
  strict: boolean,
): Finding[] {
  const found: Finding[] = [];
  for (const { name } of gone) {
    found.push({
      rule: "type-removed",
      verdict: strict ? "safe" : "breaking",
      bump: strict ? "minor" : "major",
      direction: "source",
      schema: name,
      before: "",
      after: null,
      message: `${typeName(name)} was removed or renamed, and code may name it.`,
    });
  }
  for (const { name } of come) {
    found.push({
      rule: "type-added",
      verdict: "safe",
      bump: "minor",
      direction: "source",
      schema: name,
      before: null,
      after: "",
      message: `${typeName(name)} is new.`,
    });
  }
  return found;
}

function typeName(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

function sourceFindings({ before, after }: Both, strict: boolean): Finding[] {
  const { name } = after;
  const found = annotationFindings(before.source, after.source, { name, strict, source: true });
  const [had, has] = [[...before.directions].sort().join(), [...after.directions].sort().join()];
  if (had !== has) {
    found.push({
      rule: "direction-changed",
      verdict: "safe",
      bump: "minor",
      direction: "source",
      schema: name,
      before: "",
      after: "",
      message: `${typeName(name)} travels as ${has.replace(",", " and ") || "nothing"}, and did as ${had.replace(",", " and ") || "nothing"}.`,
    });
  }
  return strict ? found : [...found, ...lostNames(before, after)];
}

/** Names that code may hold, and that are gone or stand for the other form now. */
function lostNames(before: StandardType, after: StandardType): Finding[] {
  return [...before.exported].flatMap(([name, form]): Finding[] => {
    const now = after.exported.get(name);
    if (now === form || now === "both") return [];
    const what = (way: typeof form) =>
      ({ input: "what is sent", output: "what is answered", both: "both" })[way];
    const message =
      now === undefined
        ? `${name}, a form of ${typeName(after.name)}, is gone, and code may name it.`
        : `${name} is the form of ${what(now)} now, and was that of ${what(form)}.`;
    return [
      {
        rule: "form-changed",
        verdict: "breaking",
        bump: "major",
        direction: "source",
        schema: after.name,
        before: "",
        after: "",
        message,
      },
    ];
  });
}

/** What the forms of one direction do to those who send or read them. */
function wireFindings(
  both: readonly Both[],
  types: readonly [Types, Types],
  direction: WireDirection,
  options: CompareDomainsOptions,
): Finding[] {
  const strict = options.strict ?? false;
  const judged = both.filter((pair) => travels(pair, direction));
  if (judged.length === 0) return [];
  const documents = types.map((all) => documentsOf(all, direction)) as [Documents, Documents];
  const make = (allowed: Documents) => relationOf([allowed, documents[1]], judged, options.steps);
  const { relation, placeOf } = make(documents[0]);
  if (relation.shared.everything) return [];
  const compared: Compared[] = [];
  for (const pair of judged) {
    const [one, other] = placeOf(pair);
    if (one === undefined || other === undefined) continue;
    const comparing = {
      relation,
      before: one,
      after: other,
      directions: [direction],
      name: pair.after.name,
      strict,
      // Types that both versions have are compared by themselves.
      isElsewhere: (a: Place, b: Place) =>
        a.pointer === "" && b.pointer === "" && a.document === b.document,
    };
    compared.push(comparePlaces(comparing));
  }
  return [
    ...compared.flatMap(({ findings }) => findings),
    ...leftOver(compared, judged, types, direction, strict, documents[0], make),
  ];
}

/** Whether a type is judged in a direction: where it travelled that way before and still does. */
function travels({ before, after }: Both, direction: WireDirection): boolean {
  const common = [...before.directions].filter((item) => after.directions.has(item));
  // One that turned round has nobody who uses it on the new side; to be sure it is judged on both.
  return common.length === 0 || common.includes(direction);
}

type Documents = ReadonlyMap<string, unknown>;

function documentsOf(types: Types, direction: WireDirection): Documents {
  return new Map([...types.values()].map(({ uri, forms }) => [uri, forms[direction]]));
}

/** One relation for all types of a domain, so that what one proof found the next one knows. */
function relationOf(
  documents: readonly [Documents, Documents],
  judged: readonly Both[],
  steps: number | undefined,
) {
  const root = { allOf: judged.map(({ after }) => ({ $ref: after.uri })) };
  const [left, right] = documents.map(
    (known) => new SchemaSource(root, (uri) => known.get(uri)),
  ) as [SchemaSource, SchemaSource];
  const relation = new Relation(left, right, steps, 4 + judged.length);
  const placeOf = ({ after }: Both) =>
    [left.resolve(after.uri, left.root), right.resolve(after.uri, right.root)] as const;
  return { relation, placeOf };
}

/** Types that are not proven safe, and neither they nor what they lead to have a finding that says why. */
function leftOver(
  compared: readonly Compared[],
  judged: readonly Both[],
  types: readonly [Types, Types],
  direction: WireDirection,
  strict: boolean,
  before: Documents,
  make: (allowed: Documents) => ReturnType<typeof relationOf>,
): Finding[] {
  const unsafe = new Set(
    compared
      .filter(({ findings }) => findings.some(({ verdict }) => verdict !== "safe"))
      .map(({ name }) => name),
  );
  const open = compared.filter(({ name, whole }) => {
    if (whole.get(direction) === "empty" || unsafe.has(name)) return false;
    return !types.some((all) =>
      [...reached(name, all, direction)].some((other) => unsafe.has(other)),
    );
  });
  if (open.length === 0) return [];
  const added = compared.flatMap((item) => item.added);
  const tolerant =
    !strict && direction === "output" && added.length > 0
      ? make(new Map([...before].map(([uri, schema]) => [uri, allowAdded(schema, uri, added)])))
      : undefined;
  return open.flatMap(({ name, whole, witnesses }) => {
    const pair = judged.find(({ after }) => after.name === name);
    if (tolerant !== undefined && pair !== undefined) {
      const { relation } = tolerant;
      const [one, other] = tolerant.placeOf(pair);
      if (one !== undefined && other !== undefined) {
        const won = relation.ask([relation.after.node(other)], [relation.before.node(one)]);
        if (won.kind === "empty") return [];
      }
    }
    return [
      unexplained(name, direction, whole.get(direction) ?? "unknown", witnesses.get(direction)),
    ];
  });
}

/** The names of all types that a type leads to. */
function reached(name: string, types: Types, direction: WireDirection): Set<string> {
  const byUri = new Map([...types.values()].map((type) => [type.uri, type]));
  const found = new Set<string>();
  const pending = [...types.values()].filter((type) => type.name === name);
  for (let type = pending.pop(); type !== undefined; type = pending.pop()) {
    if (found.has(type.name)) continue;
    found.add(type.name);
    for (const uri of references(type.forms[direction])) {
      const target = byUri.get(uri);
      if (target !== undefined) pending.push(target);
    }
  }
  return found;
}
