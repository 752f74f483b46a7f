import { type Comparison, comparisonOf, type Finding } from "../comparison.js";
import { annotationFindings } from "../diff/annotations.js";
import { type Compared, comparePlaces, unexplained } from "../diff/compare-places.js";
import type { WireDirection } from "../diff/context.js";
import { isDeeperThan, isEqual, isObject } from "../json/json.js";
import { Relation } from "../proof/relation.js";
import { DEEPEST_DOCUMENT, SchemaSource } from "../schema/source.js";
import { accessForm } from "./access.js";
import { allowAdded } from "./allow-added.js";

/** How two schemas are compared. */
export interface CompareSchemasOptions {
  /** `input`: what was valid must stay valid. `output`: what was not valid must stay so. */
  readonly directions: readonly ("input" | "output")[];
  /** What findings call the schema. Default: the `$id`, or `schema`. */
  readonly name?: string;
  /** Judges by the sets of valid values alone, without this project's policies. */
  readonly strict?: boolean;
  /** How many steps a proof may take; past them the verdict is `unknown`. */
  readonly steps?: number;
  /** Where the schema before lies: what its references are relative to, where it has no `$id`. */
  readonly uriBefore?: string;
  /** Where the schema after lies. */
  readonly uriAfter?: string;
  /** The document of a URI that the schema before refers to; `undefined` where there is none. */
  readonly resolveBefore?: (uri: string) => unknown;
  /** The document of a URI that the schema after refers to. */
  readonly resolveAfter?: (uri: string) => unknown;
}

/** Compares two schemas of any origin: draft 2020-12, or draft-07 where `$schema` says so. */
export function compareSchemas(
  before: unknown,
  after: unknown,
  options: CompareSchemasOptions,
): Comparison {
  const name = options.name ?? nameOf(after) ?? nameOf(before) ?? "schema";
  const strict = options.strict ?? false;
  const findings: Finding[] = [];
  const isOne = isEqual(before, after) && options.resolveBefore === options.resolveAfter;
  if (isOne && options.uriBefore === options.uriAfter) return comparisonOf([]);
  for (const group of groups(before, after, options, strict)) {
    const sides = [
      new SchemaSource(group.before, group.resolveBefore, options.uriBefore),
      new SchemaSource(group.after, group.resolveAfter, options.uriAfter),
    ] as const;
    const relation = new Relation(...sides, options.steps);
    if (relation.shared.everything) continue;
    const compared = comparePlaces({
      relation,
      before: sides[0].root,
      after: sides[1].root,
      directions: group.directions,
      name,
      strict,
      isElsewhere: () => false,
    });
    findings.push(...compared.findings, ...leftOver(compared, group, sides[0], options, strict));
  }
  if (![before, after].some((schema) => isDeeperThan(schema, DEEPEST_DOCUMENT)))
    findings.push(...annotationFindings(before, after, { name, strict, source: false }));
  return comparisonOf(findings);
}

function nameOf(schema: unknown): string | undefined {
  return isObject(schema) && typeof schema.$id === "string" ? schema.$id : undefined;
}

/** Directions that see the same schemas, and the schemas that they see. */
interface Group {
  readonly directions: readonly WireDirection[];
  readonly before: unknown;
  readonly after: unknown;
  readonly resolveBefore: (uri: string) => unknown;
  readonly resolveAfter: (uri: string) => unknown;
}

function groups(
  before: unknown,
  after: unknown,
  options: CompareSchemasOptions,
  strict: boolean,
): Group[] {
  const { resolveBefore = () => undefined, resolveAfter = () => undefined } = options;
  const directions = [...new Set(options.directions)];
  const plain: Group = { directions, before, after, resolveBefore, resolveAfter };
  if (strict) return [plain];
  const forms = directions.map((direction): Group => {
    const form = (schema: unknown) => accessForm(schema, direction);
    return {
      directions: [direction],
      before: form(before),
      after: form(after),
      resolveBefore: (uri) => form(resolveBefore(uri)),
      resolveAfter: (uri) => form(resolveAfter(uri)),
    };
  });
  // Where nothing is read-only or write-only there is one form, and one comparison.
  const outside = options.resolveBefore !== undefined || options.resolveAfter !== undefined;
  const single = forms.every((form) => isEqual(form.before, before) && isEqual(form.after, after));
  return single && !outside ? [plain] : forms;
}

/** What no edit explains in the directions that are not proven safe. */
function leftOver(
  compared: Compared,
  group: Group,
  before: SchemaSource,
  options: CompareSchemasOptions,
  strict: boolean,
): Finding[] {
  const { findings, whole, witnesses, added, name } = compared;
  return group.directions.flatMap((direction) => {
    const kind = whole.get(direction) ?? "unknown";
    if (kind === "empty") return [];
    if (findings.some((item) => item.direction === direction && item.verdict !== "safe")) return [];
    if (!strict && direction === "output" && added.length > 0) {
      const tolerant = new SchemaSource(
        allowAdded(group.before, before.root.document, added),
        (uri) => allowAdded(group.resolveBefore(uri), uri, added),
        options.uriBefore,
      );
      const after = new SchemaSource(group.after, group.resolveAfter, options.uriAfter);
      const relation = new Relation(tolerant, after, options.steps);
      const won = relation.ask(
        [relation.after.node(after.root)],
        [relation.before.node(tolerant.root)],
      );
      if (won.kind === "empty") return [];
    }
    return [unexplained(name, direction, kind, witnesses.get(direction))];
  });
}
