import type { DomainResults } from "./domains/measure-domain.js";
import { median } from "./measures/median.js";

/** What the bar is held against: all that one run measures. */
export interface Results {
  readonly machine: string;
  readonly node: string;
  /** Characters of the documents that are timed. */
  readonly characters: number;
  /** Times over the documents, in nanoseconds, round by round. */
  readonly valid: Times;
  readonly first: Times;
  readonly all: Times;
  /** Bytes, gzip: one and ten schemas with issues, and checks alone. */
  readonly bytes: { readonly [peer: string]: Bytes };
  /** Milliseconds. */
  readonly coldStart: Times;
  readonly types: {
    readonly [peer: string]: { readonly instantiations: number; readonly check: number };
  };
  /** The ten largest types of each domain. */
  readonly domains: { readonly [domain: string]: DomainResults };
}

/** Times by name, one of each round. */
export interface Times {
  readonly [name: string]: readonly number[];
}

/** Bytes as a server sends them. */
export interface Bytes {
  readonly one?: number;
  readonly ten?: number;
  readonly checkOne: number;
  readonly checkTen: number;
}

/** One line of the bar. */
export interface Measure {
  readonly name: string;
  /** The most that is allowed. */
  readonly must: number;
  readonly aim: number;
  readonly reached: number;
  readonly unit: "" | " B";
}

/** The name under which {@link Results} has the validators. */
export const own = "Localo";

/** The bar of the validators with what was reached. */
export function measuresOf(results: Results): Measure[] {
  const { valid, first, all, coldStart, types } = results;
  const ratio = (name: string, must: number, aim: number, reached: number): Measure => ({
    name,
    must,
    aim,
    reached,
    unit: "",
  });
  const { instantiations, check } = of(types, own);
  const inferred = of(types, "zod");
  return [
    ratio("valid document, against hand-written code", 1.15, 1, against(valid, "hand-written")),
    ratio("valid document, against the best library", 0.65, 0.5, against(valid, best(valid))),
    ratio("valid document, against JSON.parse", 0.45, 0.35, against(valid, "JSON.parse")),
    ratio("first error, against Ajv", 1, 0.8, against(first, "ajv")),
    ratio("all issues with messages, against Ajv", 1.2, 0.8, against(all, "ajv")),
    ...byteMeasures(results.bytes),
    ratio("cold start, against the best library", 1, 1, against(coldStart, best(coldStart))),
    ratio("type instantiations, against zod", 0.1, 0.1, instantiations / inferred.instantiations),
    ratio("type check time, against zod", 0.1, 0.1, Math.max(0, check) / inferred.check),
  ];
}

/** The lines of the bar that are bytes. */
export function byteMeasures(bytes: Results["bytes"]): Measure[] {
  const { ten = Number.NaN, one = Number.NaN, checkTen } = of(bytes, own);
  const least = of(bytes, "valibot");
  const others = Object.entries(bytes).flatMap(([name, it]) =>
    name === own || name === "hand-written" ? [] : [it.checkTen],
  );
  const size = (name: string, must: number, aim: number, reached: number): Measure => ({
    name,
    must,
    aim,
    reached,
    unit: " B",
  });
  return [
    size("ten schemas with messages", 5500, least.ten ?? Number.NaN, ten),
    size("one schema with messages", 4000, least.one ?? Number.NaN, one),
    size("ten schemas, check only", Math.min(3000, ...others), 3000, checkTen),
  ];
}

/** Whether what must be reached is. */
export function holds({ must, reached }: Measure): boolean {
  return reached <= must;
}

/** Those that are no library. */
const measureSticks = new Set([own, "hand-written", "JSON.parse"]);

/** The fastest library. */
function best(times: Times): string {
  const libraries = Object.keys(times).filter((name) => !measureSticks.has(name));
  return libraries.reduce((one, other) =>
    median(of(times, other)) < median(of(times, one)) ? other : one,
  );
}

/** How many times the time of another one the validators take: round by round, and of these the middle. */
function against(times: Times, other: string): number {
  return ratioOf(times, own, other);
}

/** The middle one of the ratios of two contestants in each round. */
export function ratioOf(times: Times, name: string, other: string): number {
  const others = times[other] ?? [];
  return median((times[name] ?? []).map((time, round) => time / (others[round] ?? Number.NaN)));
}

function of<T>(found: { readonly [name: string]: T }, name: string): T {
  const value = found[name];
  if (value === undefined) throw new Error(`${name} was not measured`);
  return value;
}
