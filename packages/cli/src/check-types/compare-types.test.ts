import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findType } from "../typescript/find-type.js";
import { loadTypeTools } from "../typescript/load-tools.js";
import { openTypeFile, type TypeFile } from "../typescript/open-file.js";
import { schemaReader } from "../typescript/schema-reader.js";
import type { Schema } from "../typescript/to-draft-2020.js";
import { compareTypes, type Direction } from "./compare-types.js";
import { plain } from "./plain.js";

/** The types that the tests are about, one a line. */
const types = `
export enum Colour { Red = "red", Green = "green" }
export type Text = { it: string };
export type Optional = { it?: string };
export type Undefined = { it: string | undefined };
export type Null = { it: string | null };
export type Numeric = { it: number };
export type Three = { it: "red" | "green" | "blue" };
export type OfEnum = { it: Colour };
export type Widened = { it: Colour | (string & {}) };
export type Branded = { it: string & { readonly __brand: "Uprn" } };
export type Tagged = {
  /**
   * @pattern ^[1-9]$
   */
  it: string;
};
export type Template = { it: \`\${number}x\` };
export type Dated = { it: Date };
export type MaybeDated = { it: Date | null };
export type Big = { it: bigint };
export type Mapped = { it: Map<string, string> };
export type WithFunction = { it: string; then?: () => void };
export type TemplateIndex = { it: { [key: \`x-\${string}\`]: string } };
export type More = { it: string; mroe: string };
export type Anything = { it: any };
export type Named = { it: Record<string, number> };
export type Indexed = { [name: string]: string };
export interface Page<T> { items: T[]; next?: string }
export type Page0 = { it: { next?: string } };
export type TextPage = Page<Text>;
export type NumericPage = Page<Numeric>;
export interface Tree { it: string; children?: Tree[] }
export type Either = { kind: "a"; a: string } | { kind: "b"; b: number };
export type EitherWrong = { kind: "a"; a: string } | { kind: "b"; b: string };
export type EitherBased = { id: string } & ({ kind: "a"; a: string } | { kind: "b"; b: number });
export type OnlyA = { kind: "a"; a: string };
export type Loose = { kind: "a" | "b"; a?: string; b?: number };
export type Misspelt = { note?: string };
export type Twice = { one: Text; two: Text };
export type Pair = { it: [string, number] };
`;

let folder = "";
let file: TypeFile;
let read: ReturnType<typeof schemaReader>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "localo-types-"));
  writeFileSync(join(folder, "types.ts"), types);
  file = openTypeFile(loadTypeTools(folder), folder, join(folder, "types.ts"));
  read = schemaReader(file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is not compatible, by path. */
function answers(name: string, schema: Schema, direction: Direction): Record<string, string> {
  const type = plain({ root: read(findType(file, name)) }, direction === "input");
  const all = compareTypes(type, { root: schema }, direction).all();
  return Object.fromEntries(
    all.filter(({ status }) => status !== "compatible").map(({ path, status }) => [path, status]),
  );
}

function reasons(name: string, schema: Schema, direction: Direction): string {
  const type = plain({ root: read(findType(file, name)) }, direction === "input");
  const all = compareTypes(type, { root: schema }, direction).all();
  return all.flatMap((answer) => answer.reasons.map(({ message }) => message)).join("\n");
}

/** A record that must have `it`: closed as what is sent is, open as what is answered is. */
const closed = (it: unknown, more: Schema = {}): Schema => ({
  type: "object",
  required: ["it"],
  properties: { it },
  additionalProperties: false,
  ...more,
});
const open = (it: unknown, more: Schema = {}): Schema => ({
  type: "object",
  required: ["it"],
  properties: { it },
  ...more,
});
const text = { type: "string" };
const colour = { type: "string", enum: ["red", "green"] };
const extensible = {
  type: "string",
  pattern: "^[a-z]+$",
  "x-localo-list": "extensible",
  "x-extensible-enum": ["red", "green"],
};

describe("what is sent", () => {
  const fits: [string, Schema][] = [
    ["Text", closed(text)],
    ["OfEnum", closed(colour)],
    ["Branded", closed(text)],
    ["Tagged", closed({ type: "string", pattern: "^[0-9]+$" })],
    ["Dated", closed({ type: "string", format: "date-time" })],
    [
      "TextPage",
      {
        type: "object",
        properties: { items: { type: "array", items: closed(text) }, next: text },
        additionalProperties: false,
      },
    ],
    ["Pair", closed({ type: "array", prefixItems: [text, { type: "number" }] })],
    ["Named", closed({ type: "object", additionalProperties: { type: "number" } })],
  ];
  it.each(fits)("%s fits", (name, schema) => {
    expect(answers(name, schema, "input")).toEqual({});
  });

  it.each<[string, Schema]>([
    ["a pattern", { type: "string", pattern: "^[0-9]+$" }],
    ["a length", { type: "string", maxLength: 20 }],
    ["a format", { type: "string", format: "email" }],
  ])("%s of a plain string is not checked", (_, it) => {
    expect(answers("Text", closed(it), "input")).toEqual({ it: "unchecked" });
  });

  it("a whole number, and bounds, are not checked", () => {
    expect(answers("Numeric", closed({ type: "integer", minimum: 1 }), "input")).toEqual({
      it: "unchecked",
    });
  });

  it("which properties go together is not checked", () => {
    const schema = closed(text, {
      anyOf: [{ required: ["it"] }],
      dependentRequired: { it: ["it"] },
    });
    expect(answers("Text", schema, "input")).toEqual({ "": "unchecked" });
  });

  it.each<[string, unknown]>([
    ["Optional", text],
    ["Undefined", text],
    ["Null", text],
    ["Numeric", text],
    ["Text", { type: "number" }],
    ["Text", colour],
    ["Three", colour],
    ["Anything", text],
    ["Big", { type: "number" }],
    ["Mapped", { type: "object" }],
    ["Dated", { type: "string", format: "date" }],
    ["MaybeDated", { type: "string", format: "date-time" }],
    ["TemplateIndex", { type: "object" }],
    ["Named", { type: "object", properties: {}, additionalProperties: false }],
  ])("%s does not fit %j", (name, it) => {
    expect(Object.values(answers(name, closed(it), "input"))).toContain("incompatible");
  });

  it("a property that the standard does not know is named, with the one that may be meant", () => {
    const schema = closed(text, { properties: { it: text, more: text } });
    expect(answers("More", schema, "input")).toEqual({ mroe: "incompatible" });
    expect(reasons("More", schema, "input")).toContain("Did you mean more?");
  });

  it("goes into lists, unions and what is recursive", () => {
    const page = {
      type: "object",
      properties: { items: { type: "array", items: closed(text) }, next: text },
    };
    expect(answers("NumericPage", { ...page, additionalProperties: false }, "input")).toEqual({
      "items[].it": "incompatible",
    });
    const tree = (it: unknown) => ({
      ...closed(it, { properties: { it, children: { type: "array", items: { $ref: "#" } } } }),
    });
    expect(answers("Tree", tree(text), "input")).toEqual({});
    expect(answers("Tree", tree({ type: "number" }), "input")).toEqual({ it: "incompatible" });
    expect(answers("Either", union(true), "input")).toEqual({});
    expect(answers("OnlyA", union(true), "input")).toEqual({});
    expect(answers("EitherWrong", union(true), "input")).toEqual({ b: "incompatible" });
    expect(Object.values(answers("Loose", union(true), "input"))).toContain("incompatible");
  });

  it("tells of each property, of the same type too", () => {
    const it = { $ref: "#/$defs/It" };
    const schema = {
      type: "object",
      properties: { one: it, two: it },
      additionalProperties: false,
      $defs: { It: closed({ type: "number" }) },
    };
    const both = { "one.it": "incompatible", "two.it": "incompatible" };
    expect(answers("Twice", schema, "input")).toEqual(both);
  });

  it("does not take what is refused for what a type cannot say", () => {
    expect(answers("Indexed", closed(text), "input")).toEqual({
      it: "incompatible",
      "*": "incompatible",
    });
  });
});

/** A union that is told apart by `kind`. */
function union(isClosed: boolean): Schema {
  const more = isClosed ? { additionalProperties: false } : {};
  const branch = (kind: string, schema: Schema) => ({
    type: "object",
    required: ["kind", kind],
    properties: { kind: { const: kind }, [kind]: schema },
    ...more,
  });
  return {
    oneOf: [branch("a", text), { $ref: "#/$defs/B" }],
    $defs: { B: branch("b", { type: "number" }) },
  };
}

describe("what is read", () => {
  it.each<[string, Schema]>([
    ["Text", open({ type: "string", pattern: "^[0-9]+$", maxLength: 3 })],
    ["Optional", { type: "object", properties: { it: text } }],
    ["Undefined", { type: "object", properties: { it: text } }],
    ["Three", open(colour)],
    ["Null", open(text)],
    ["Widened", open(extensible)],
    ["Anything", open(text)],
    ["Branded", open(text)],
    ["Numeric", open({ type: "integer", minimum: 1 })],
    ["Either", union(false)],
    ["Loose", union(false)],
  ])("%s fits", (name, schema) => {
    expect(answers(name, schema, "output")).toEqual({});
  });

  it.each<[string, Schema]>([
    ["Text", { type: "object", properties: { it: text } }],
    ["Text", open({ type: ["string", "null"] })],
    ["Numeric", open(text)],
    ["OfEnum", open(extensible)],
    ["OfEnum", open({ type: "string", enum: ["red", "green", "blue"] })],
    ["Dated", open({ type: "string", format: "date-time" })],
    ["MaybeDated", open({ type: "string", format: "date-time" })],
    ["Big", open({ type: "integer" })],
    ["TemplateIndex", open({ type: "object" })],
    ["Tagged", open({ type: "string", pattern: "^[0-9]+$" })],
    ["Page0", open({ type: ["object", "null"], properties: {} })],
  ])("%s does not fit %j", (name, schema) => {
    expect(answers(name, schema, "output")).toEqual({ it: "incompatible" });
  });

  it("says what to do about a list that grows", () => {
    expect(reasons("OfEnum", open(extensible), "output")).toContain("| (string & {})");
  });

  it("says what a Date is", () => {
    expect(
      reasons("MaybeDated", open({ type: "string", format: "date-time" }), "output"),
    ).toContain("A Date is not JSON");
  });

  it("a kind that the type does not know is told of", () => {
    expect(Object.values(answers("OnlyA", union(false), "output"))).toContain("incompatible");
  });

  it("a property that is misspelt is told of, with the one that may be meant", () => {
    expect(
      reasons("Misspelt", { type: "object", properties: { notes: text } }, "output"),
    ).toContain("Did you mean notes?");
  });

  it("a property that never comes is not checked where it is optional", () => {
    expect(answers("Optional", { type: "object", properties: {} }, "output")).toEqual({
      it: "unchecked",
    });
    expect(answers("Text", { type: "object", properties: {} }, "output")).toEqual({
      it: "incompatible",
    });
  });
});
