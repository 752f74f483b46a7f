import * as fc from "fast-check";
import type { Document, Schema } from "./document.js";
import { MARKER } from "./marker.js";

/** Draws a value, which fast-check can draw again from the run's seed. */
export type Draw = fc.GeneratorValue;

/** What the borough has, by the name of the property or parameter that says it: `uprn`, `serviceId`. */
export type Known = (name: string) => readonly string[];

/** What is needed to make requests for a domain. */
export interface Making {
  readonly document: Document;
  readonly known: Known;
  readonly draw: Draw;
}

/** Any of some values. */
export const oneOf = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const oneIn = (draw: Draw, many: number) => draw(fc.nat, { max: many - 1 }) === 0;

/** All schemas that say something of the same value: what references, `allOf` and alternatives lead to. */
function parts(document: Document, schemas: readonly Schema[]): Schema[] {
  return schemas.flatMap((schema) => {
    const { $ref, allOf = [], anyOf = [], oneOf = [], then, else: otherwise } = schema;
    const more = [
      ...($ref === undefined ? [] : [document.resolve(schema)]),
      ...allOf,
      ...anyOf,
      ...oneOf,
      ...(then === undefined ? [] : [then]),
      ...(otherwise === undefined ? [] : [otherwise]),
    ];
    return [schema, ...parts(document, more)];
  });
}

/**
 * A value like another that is valid: other texts, numbers and days, what the borough has where it is
 * named, optional members left out. Each personal text has the marker in it. Whoever needs it valid looks
 * whether it is.
 */
export function vary(
  making: Making,
  schemas: readonly Schema[],
  value: unknown,
  name = "",
  personal = false,
): unknown {
  const { document, draw } = making;
  const all = parts(document, schemas);
  const secret = personal || all.some((part) => part["x-localo-sensitivity"] !== undefined);
  if (Array.isArray(value)) {
    const items = all.flatMap((part) => part.items ?? []);
    const kept = value.length > 1 && oneIn(draw, 4) ? value.slice(0, 1) : value;
    return kept.map((item) => vary(making, items, item, name, secret));
  }
  if (typeof value === "object" && value !== null) {
    const required = new Set(all.flatMap((part) => part.required ?? []));
    const members = Object.entries(value).flatMap(([member, each]) => {
      if (!required.has(member) && oneIn(draw, 6)) return [];
      const schemasOf = all.flatMap((part) => part.properties?.[member] ?? []);
      return [[member, vary(making, schemasOf, each, member, secret)]];
    });
    return Object.fromEntries(members);
  }
  if (typeof value === "number") return oneIn(draw, 2) ? value : number(draw, all, value);
  if (typeof value === "string") return text(making, all, value, name, secret);
  return value;
}

function number(draw: Draw, schemas: readonly Schema[], value: number): number {
  const min = Math.max(0, ...schemas.flatMap(({ minimum }) => minimum ?? []));
  const max = Math.min(1_000_000, ...schemas.flatMap(({ maximum }) => maximum ?? []));
  return Number.isInteger(value) && min <= max ? draw(fc.integer, { min, max }) : value;
}

function text(
  { draw, known }: Making,
  schemas: readonly Schema[],
  value: string,
  name: string,
  secret: boolean,
): string {
  const there = known(name);
  if (there.length > 0 && !oneIn(draw, 8)) return draw(oneOf<string>, there);
  const codes = schemas
    .flatMap((part) => part.enum ?? [])
    .filter((each) => typeof each === "string");
  if (codes.length > 0) return oneIn(draw, 3) ? draw(oneOf<string>, codes) : value;
  if (schemas.some((part) => part.const !== undefined)) return value;
  const format = schemas.find((part) => part.format !== undefined)?.format;
  if (format === "email") return `${MARKER.toLowerCase()}${draw(fc.nat)}@example.com`;
  if (format === "date" || format === "date-time")
    return oneIn(draw, 2) ? value : day(draw, format);
  if (format !== undefined) return value;
  const pattern = schemas.find((part) => part.pattern !== undefined)?.pattern;
  // A code that the list does not have yet is a valid one where the list is open.
  if (pattern !== undefined)
    return oneIn(draw, 4) ? draw(fc.stringMatching, new RegExp(pattern)) : value;
  const limit = Math.min(80, ...schemas.flatMap(({ maxLength }) => maxLength ?? []));
  const free = draw(fc.string, { unit: "binary", maxLength: limit });
  const marked = secret && limit >= MARKER.length ? `${MARKER}${free}` : free;
  return [...marked].slice(0, limit).join("");
}

function day(draw: Draw, format: "date" | "date-time"): string {
  const [min, max] = [new Date("2026-01-01"), new Date("2027-12-31")];
  const moment = draw(fc.date, { min, max, noInvalidDate: true }).toISOString();
  return format === "date" ? moment.slice(0, 10) : moment;
}

/** A value for a parameter, which has no example: a text or a number. */
export function parameterValue(making: Making, schema: Schema, name: string): string {
  const { document, draw, known } = making;
  const all = parts(document, [schema]);
  const there = known(name);
  if (there.length > 0 && !oneIn(draw, 10)) return draw(oneOf<string>, there);
  const codes = all.flatMap((part) => part.enum ?? []).map(String);
  if (codes.length > 0) return draw(oneOf<string>, codes);
  // Of an open list a code that nobody knows is valid too, and little can be answered to it.
  const listed = all.flatMap((part) => part["x-extensible-enum"] ?? []);
  if (listed.length > 0 && !oneIn(draw, 4)) return draw(oneOf<string>, listed);
  if (all.some(({ type }) => type === "integer")) return String(number(draw, all, 1));
  const format = all.find((part) => part.format !== undefined)?.format;
  if (format === "date" || format === "date-time") return day(draw, format);
  const pattern = all.find((part) => part.pattern !== undefined)?.pattern;
  const maxLength = Math.min(60, ...all.flatMap((part) => part.maxLength ?? []));
  if (pattern !== undefined) {
    const matching = draw(fc.stringMatching, new RegExp(pattern));
    return matching.slice(0, maxLength) || "a";
  }
  return draw(fc.string, { minLength: 1, maxLength });
}
